package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a service in this process may spend on one input, and keep of many. */
public final class WorkLimits {

    private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long MOST_KEPT_BYTES = 150L * 1024 * 1024;
    private static final int REPEATS = 3;

    private final long keptBefore = kept();

    /** Does the work, again if it took more than a second of the processor's time, which other threads may have spent. */
    public void check(String input, Runnable work) {
        long nanos = Long.MAX_VALUE;
        for (int i = 0; i < REPEATS && nanos > MOST_NANOS; i++) {
            long begin = processorNanos();
            work.run();
            nanos = Math.min(nanos, processorNanos() - begin);
        }
        assertThat(nanos).as(input).isLessThanOrEqualTo(MOST_NANOS);
    }

    /** Fails if much more is in use than at first, after all garbage has gone. */
    public void checkMemory() {
        assertThat(kept() - keptBefore).as("bytes kept of all inputs").isLessThan(MOST_KEPT_BYTES);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
