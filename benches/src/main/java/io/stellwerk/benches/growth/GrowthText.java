package io.stellwerk.benches.growth;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as tables for people, in Markdown, which a terminal shows as well. */
final class GrowthText {

    private static final int TABLES = 18;

    private final GrowthReport report;
    private final SizeReport largest;

    GrowthText(GrowthReport report) {
        this.report = report;
        this.largest = report.sizes().getLast();
    }

    String markdown() {
        return costs() + verdict() + database() + sizes();
    }

    private String costs() {
        StringBuilder text = new StringBuilder("Processor time of one operation, all services and PostgreSQL, in ms;"
                + " then p50 and p99 of its latency in ms:\n\n");
        text.append(row(
                "Operation",
                report.sizes().stream()
                        .map(size -> "%,d open".formatted(size.made()))
                        .toList(),
                "ratio"));
        text.append(row("---", report.sizes().stream().map(_ -> "---:").toList(), "---:"));
        text.append(row(
                "nothing, for a second",
                report.sizes().stream()
                        .map(size -> number(size.idle().cpuMillis()))
                        .toList(),
                ratio("nothing, for a second")));
        for (OperationCost operation : largest.operations()) {
            text.append(row(
                    operation.name(),
                    report.sizes().stream()
                            .map(size -> cost(size, operation.name()))
                            .toList(),
                    ratio(operation.name())));
        }
        return text.append('\n').toString();
    }

    private static String cost(SizeReport size, String name) {
        return size.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .map(operation -> "%s; %s, %s"
                        .formatted(
                                number(operation.cpuMillis()),
                                number(operation.latency().p50()),
                                number(operation.latency().p99())))
                .collect(Collectors.joining());
    }

    private String ratio(String name) {
        return report.flatness().stream()
                .filter(flatness -> flatness.operation().equals(name))
                .map(flatness -> "%s; %s%s"
                        .formatted(number(flatness.cpu()), number(flatness.p50()), flatness.isFlat() ? "" : " (!)"))
                .collect(Collectors.joining());
    }

    private String verdict() {
        if (report.flatness().isEmpty()) {
            return "";
        }
        List<String> steep = report.flatness().stream()
                .filter(flatness -> !flatness.isFlat())
                .map(Flatness::operation)
                .toList();
        return steep.isEmpty()
                ? "Every operation costs the same within 20 %.\n\n"
                : "Not flat within 20 %: " + String.join(", ", steep) + ".\n\n";
    }

    private String database() {
        StringBuilder text =
                new StringBuilder("The same operations in PostgreSQL: time in its executor in ms; blocks looked"
                        + " at, and those not in its buffers; bytes of its log:\n\n");
        text.append(row(
                "Operation",
                report.sizes().stream()
                        .map(size -> "%,d open".formatted(size.made()))
                        .toList(),
                ""));
        text.append(row("---", report.sizes().stream().map(_ -> "---:").toList(), ""));
        for (OperationCost operation : largest.operations()) {
            if (operation.statements() != null) {
                text.append(row(
                        operation.name(),
                        report.sizes().stream()
                                .map(size -> statements(size, operation.name()))
                                .toList(),
                        ""));
            }
        }
        return text.append('\n').toString();
    }

    private static String statements(SizeReport size, String name) {
        return size.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .map(OperationCost::statements)
                .mapMulti((@Nullable StatementCost cost, Consumer<String> found) -> {
                    if (cost != null) {
                        found.accept("%s; %.1f, %.1f; %.0f"
                                .formatted(number(cost.millis()), cost.blocks(), cost.reads(), cost.walBytes()));
                    }
                })
                .collect(Collectors.joining());
    }

    private String sizes() {
        StringBuilder text = new StringBuilder("On the disk, bytes for each of %,d tickets (%.1f GB in all):%n%n"
                .formatted(largest.made(), largest.bytes() / 1e9));
        text.append("| Table | Rows | Table | Indexes |\n|---|---:|---:|---:|\n");
        largest.tables().stream()
                .limit(TABLES)
                .forEach(table -> text.append(String.format(
                        Locale.ROOT,
                        "| %s.%s | %,d | %.0f | %.0f |%n",
                        table.service(),
                        table.table(),
                        table.rows(),
                        (double) table.tableBytes() / largest.made(),
                        (double) table.indexBytes() / largest.made())));
        return text.toString();
    }

    private static String row(String name, List<String> cells, String last) {
        return "| " + name + " | " + String.join(" | ", cells) + (last.isEmpty() ? "" : " | " + last) + " |\n";
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
