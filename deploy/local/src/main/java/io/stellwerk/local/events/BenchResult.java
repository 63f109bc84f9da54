package io.stellwerk.local.events;

import java.util.Locale;
import org.HdrHistogram.AbstractHistogram;

/**
 * What a measurement found.
 *
 * @param failed requests without a success answer
 * @param lost tickets that were not queued in time
 * @param seconds from the first request to the last ticket's queueing
 */
public record BenchResult(
        int tickets, int failed, int lost, double seconds, AbstractHistogram answered, AbstractHistogram queued) {

    /** Whether every ticket arrived. */
    public boolean isComplete() {
        return failed == 0 && lost == 0;
    }

    /** The numbers for a person. */
    public String report() {
        return String.format(
                Locale.ROOT,
                """
                tickets             %d sent, %d failed, %d not queued in time
                throughput          %.0f tickets/s from HTTP to ticket-queued, over %.1f s
                HTTP answer         p50 %.1f ms, p99 %.1f ms
                answer to queued    p50 %.1f ms, p99 %.1f ms""",
                tickets,
                failed,
                lost,
                (tickets - failed - lost) / seconds,
                seconds,
                millis(answered, 50),
                millis(answered, 99),
                millis(queued, 50),
                millis(queued, 99));
    }

    private static double millis(AbstractHistogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
