package io.stellwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntConsumer;

/** What work costs, whatever else the machine is doing. */
public final class ProcessorTime {

    private static final long A_MOMENT_NANOS = 50_000_000;
    private static final double MOST_GROWTH = 10;
    private static final int MEASUREMENTS = 3;

    private ProcessorTime() {}

    /**
     * Quadratic work would take sixteen times as long, each time; what takes less than a moment may grow as it likes. A busy
     * machine may spoil one measurement.
     */
    public static void assertThatItGrowsWithSize(int size, IntConsumer work) {
        double growth = Double.MAX_VALUE;
        for (int measurement = 0; measurement < MEASUREMENTS && growth >= MOST_GROWTH; measurement++) {
            long quarter = of(() -> work.accept(size / 4));
            long whole = of(() -> work.accept(size));
            growth = whole / (double) Math.max(quarter, A_MOMENT_NANOS);
        }

        assertThat(growth).isLessThan(MOST_GROWTH);
    }

    /** What the work costs, in nanoseconds. */
    public static long of(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - begin;
    }
}
