package io.stellwerk.benches.measuring;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

/** How long something took, in milliseconds. */
public record Latency(long times, double p50, double p99, double p999, double longest) {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(30);

    /** An empty record of times. */
    public static ConcurrentHistogram histogram() {
        return new ConcurrentHistogram(HIGHEST_MICROS, 3);
    }

    /** Adds a time. */
    public static void record(AbstractHistogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, HIGHEST_MICROS));
    }

    /** What a record of times amounts to. */
    public static Latency of(AbstractHistogram histogram) {
        return new Latency(
                histogram.getTotalCount(),
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getValueAtPercentile(99.9)),
                millis(histogram.getMaxValue()));
    }

    private static double millis(long micros) {
        return micros / 1_000.0;
    }
}
