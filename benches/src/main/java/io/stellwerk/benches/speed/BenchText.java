package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.speed.Measured.Kind;
import io.stellwerk.benches.stack.ProcessFigures;
import io.stellwerk.benches.stack.StartUp;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as tables, for a terminal and for a page alike. */
final class BenchText {

    private static final long MIB = 1 << 20;

    private final BenchReport report;
    private final StringBuilder text = new StringBuilder();

    private BenchText(BenchReport report) {
        this.report = report;
    }

    static String of(BenchReport report) {
        BenchText made = new BenchText(report);
        made.speed();
        made.text.append('\n');
        made.cost();
        made.text.append('\n');
        made.conditions();
        return made.text.toString();
    }

    private void speed() {
        line(
                "| work | how | a second | of the bare limit | goal | to the answer: p50, p99, p99.9 | to the queue: p50, p99, p99.9 | refused |");
        line("|---|---|---:|---:|---|---|---|---:|");
        typical(one -> "| %s | %s | %,.0f | %s | %s | %s | %s | %s |"
                .formatted(
                        one.workload().words(),
                        one.kind().words(),
                        one.perSecond(),
                        ratio(one),
                        goal(one),
                        millis(one.answer()),
                        millis(one.queue()),
                        one.refused() == 0 ? "" : Integer.toString(one.refused())));
    }

    private void cost() {
        Set<String> parts = new LinkedHashSet<>();
        report.measured().forEach(one -> parts.addAll(one.use().parts().keySet()));
        line("| CPU seconds for 1,000 | how | all | " + String.join(" | ", parts) + " | bytes to disk for each |");
        line("|---|---|---:|" + "---:|".repeat(parts.size() + 1));
        typical(one -> {
            StringBuilder row = new StringBuilder("| %s | %s | %s |"
                    .formatted(one.workload().words(), one.kind().words(), number("%.2f", one.cpuMillisEach())));
            for (String part : parts) {
                ProcessFigures took = one.use().parts().get(part);
                row.append(' ')
                        .append(took == null ? "" : number("%.2f", took.cpuMillis() / one.done()))
                        .append(" |");
            }
            return row + " %,d |".formatted(BenchReport.writtenEach(one));
        });
    }

    private void conditions() {
        StartUp startUp = report.startUp();
        if (startUp != null) {
            line("./stellwerk up: ready after " + number("%.1f", startUp.seconds())
                    + " s; memory of all processes then " + startUp.residentBytes() / MIB + " MiB" + atTheEnd() + ".");
        }
        line(report.machine() + "; instances of each service: " + report.instances() + "; " + report.durability() + "; "
                + number("%.0f", report.busy() * 100)
                + " % of it busy with other things before the run. Commit " + report.commit() + ", " + report.date()
                + ".");
        report.differences().forEach(difference -> line("DOES NOT ADD UP: " + difference));
        if (report.differences().isEmpty()) {
            line("Everything that was accepted is in a queue, once, in every service's tables.");
        }
    }

    private String atTheEnd() {
        return report.measured().isEmpty()
                ? ""
                : ", " + report.measured().getLast().use().sum().residentBytes() / MIB + " MiB at the end";
    }

    private String ratio(Measured one) {
        Double ratio = report.ratios().get(one.workload());
        return ratio == null || one.kind() != Kind.FLOOD ? "" : number("%.2f", ratio);
    }

    private static String goal(Measured one) {
        Workload workload = one.workload();
        if (workload == Workload.LATENCY) {
            return "p99 to the queue ≤ 200 ms";
        }
        if (one.kind() != Kind.FLOOD) {
            return "";
        }
        return "≥ %,d".formatted(workload.goal())
                + (workload.ratioGoal() > 0 ? ", ≥ " + workload.ratioGoal() + " of the bare limit" : "");
    }

    private void typical(Function<Measured, String> row) {
        for (Workload workload : Workload.values()) {
            for (Kind kind : Kind.values()) {
                report.typical(workload, kind).map(row).ifPresent(this::line);
            }
        }
    }

    private static String millis(@Nullable Latency latency) {
        return latency == null ? "" : "%,.0f, %,.0f, %,.0f ms".formatted(latency.p50(), latency.p99(), latency.p999());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
