package io.stellwerk.benches.screens;

import java.util.Locale;
import org.HdrHistogram.AbstractHistogram;

/**
 * Figures of a run.
 *
 * @param screens how many watched at once
 * @param lost how many of them could not be opened, or ended by themselves
 * @param tickets how many came into a queue
 * @param unseen how many of them were never shown
 * @param p50 milliseconds from a ticket's event until it is on a screen
 * @param bytesPerSecond what came to each screen
 */
record ScreensReport(
        int screens,
        int lost,
        int tickets,
        int unseen,
        double p50,
        double p95,
        double p99,
        double longest,
        double bytesPerSecond) {

    static ScreensReport of(Screens screens, int tickets, AbstractHistogram shown, long bytes, double seconds) {
        return new ScreensReport(
                screens.watching(),
                screens.lost(),
                tickets,
                tickets - (int) shown.getTotalCount(),
                shown.getValueAtPercentile(50) / 1e3,
                shown.getValueAtPercentile(95) / 1e3,
                shown.getValueAtPercentile(99) / 1e3,
                shown.getMaxValue() / 1e3,
                bytes / seconds / Math.max(1, screens.watching() - 1));
    }

    boolean isSound() {
        return lost == 0 && unseen == 0;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d screens, %d lost; %d tickets, %d never shown%n"
                        + "from the event to the screen  p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n"
                        + "to each screen  %.1f KB a second",
                screens,
                lost,
                tickets,
                unseen,
                p50,
                p95,
                p99,
                longest,
                bytesPerSecond / 1e3);
    }
}
