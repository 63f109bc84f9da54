package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Latency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same work at one pace after the other, as a table. */
final class PacesText {

    private PacesText() {}

    static String of(BenchReport report) {
        Set<String> parts = report.measured().getFirst().use().parts().keySet();
        return """
                | web requests a second | to the answer: p50, p99 ms | to the queue: p50, p99 ms | CPU ms a second | %s |
                |---:|---:|---:|---:|%s
                %s
                %s; %s. Commit %s, %s. %s
                """.formatted(
                        String.join(" | ", parts),
                        "---:|".repeat(parts.size()),
                        report.measured().stream().map(PacesText::row).collect(Collectors.joining()),
                        report.machine(),
                        report.durability(),
                        report.commit(),
                        report.date(),
                        report.differences().isEmpty()
                                ? "Everything adds up."
                                : "DOES NOT ADD UP: " + String.join(" ", report.differences()));
    }

    private static String row(Measured pace) {
        List<String> cells = pace.use().parts().values().stream()
                .map(part -> number(part.cpuMillis() / pace.seconds()))
                .toList();
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        number(pace.perSecond()),
                        millis(pace.answer()),
                        millis(pace.queue()),
                        number(pace.use().sum().cpuMillis() / pace.seconds()),
                        String.join(" | ", cells));
    }

    private static String millis(@Nullable Latency latency) {
        Latency known = Objects.requireNonNull(latency, "a pace has latencies");
        return number(known.p50()) + ", " + number(known.p99());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
