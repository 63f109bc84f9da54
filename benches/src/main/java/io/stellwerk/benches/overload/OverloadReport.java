package io.stellwerk.benches.overload;

import io.stellwerk.benches.measuring.Flood;
import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.measuring.ScheduledLoad;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param recoverySeconds from the end of the flood until a message was accepted again
 * @param memory the most that intake took from the start to the end
 * @param violations promises that were broken, in words
 */
public record OverloadReport(
        ScheduledLoad.Result alone,
        @Nullable Beside besideBulk,
        @Nullable Beside besideUnpaced,
        Flood.@Nullable Result flood,
        double recoverySeconds,
        Memory.Most memory,
        List<String> violations) {

    /** Live messages beside an import: how long each took, and how fast the import was. */
    public record Beside(int imported, double seconds, double perSecond, ScheduledLoad.Result live) {}

    String text() {
        StringBuilder text = new StringBuilder();
        live(text, "alone", alone);
        beside(text, "beside bulk", besideBulk);
        beside(text, "beside unpaced", besideUnpaced);
        if (flood != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "flood           %d senders, %.0f s: %.0f requests/s, %.0f accepted/s, %d refused with Retry-After, %d other%n",
                    flood.senders(),
                    flood.seconds(),
                    (flood.accepted() + flood.refused() + flood.other()) / flood.seconds(),
                    flood.accepted() / flood.seconds(),
                    flood.refused(),
                    flood.other()));
            line(text, "  accepted", flood.acceptance());
            line(text, "  refused", flood.refusal());
            text.append(String.format(Locale.ROOT, "  accepted again after %.1f s%n", recoverySeconds));
        }
        text.append(String.format(
                Locale.ROOT, "intake's memory  %d MiB resident, %d MiB heap%n", memory.resident(), memory.heap()));
        violations.forEach(
                violation -> text.append("BROKEN: ").append(violation).append(System.lineSeparator()));
        return text.toString();
    }

    private void beside(StringBuilder text, String name, @Nullable Beside beside) {
        if (beside == null) {
            return;
        }
        live(text, name, beside.live());
        text.append(String.format(
                Locale.ROOT,
                "  import of %d in %.0f s: %.0f/s; live p99 is %.1f times that alone to the answer, %.1f times to the queue%n",
                beside.imported(),
                beside.seconds(),
                beside.perSecond(),
                beside.live().answer().p99() / alone.answer().p99(),
                beside.live().queue().p99() / alone.queue().p99()));
    }

    private static void live(StringBuilder text, String name, ScheduledLoad.Result live) {
        text.append(String.format(
                Locale.ROOT,
                "live, %s: %d messages, %d failed%n",
                name,
                live.tickets(),
                live.refused() + live.failed()));
        line(text, "  to the answer", live.answer());
        line(text, "  then queued", live.queue());
    }

    private static void line(StringBuilder text, String name, Latency latency) {
        text.append(String.format(
                Locale.ROOT,
                "%-16s p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms%n",
                name,
                latency.p50(),
                latency.p99(),
                latency.p999(),
                latency.longest()));
    }
}
