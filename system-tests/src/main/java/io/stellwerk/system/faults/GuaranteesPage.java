package io.stellwerk.system.faults;

import io.stellwerk.system.faults.FaultReport.Strikes;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of faults and promises, docs/guarantees.md, with the figures of a run. */
final class GuaranteesPage {

    private final FaultReport report;

    GuaranteesPage(FaultReport report) {
        this.report = report;
    }

    /** The whole page as Markdown. */
    String markdown() {
        return head() + faults() + promises() + limits();
    }

    private String head() {
        return """
                # What is guaranteed, and what is not

                This page is written by `./stellwerk faults --publish`; its figures are those of the last run. The bench runs
                the packaged services, three brokers and PostgreSQL as processes, with customers and agents at work on all
                channels, and lets one fault after another strike. After each round it holds what is on the topics, in the
                databases and in the mailboxes against what customers and agents were answered.

                Last run: %s, seed %d, %d rounds in %d minutes, %,d stories of tickets, %,d answers of success. %s

                """.formatted(
                        report.begun().substring(0, 10),
                        report.seed(),
                        report.reconciliations(),
                        Math.round(report.seconds() / 60),
                        report.stories(),
                        report.promises(),
                        report.isClean()
                                ? "Every promise was kept."
                                : "Broken: " + report.violations().keySet() + ".");
    }

    private String faults() {
        return """
                ## Faults

                | Fault | Struck | At worst until a new request was queued |
                |---|---:|---:|
                """
                + report.faults().values().stream()
                        .map(GuaranteesPage::fault)
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String fault(Strikes strikes) {
        return String.format(
                Locale.ROOT, "| %s | %d | %.1f s |%n", strikes.description(), strikes.times(), strikes.worstRecovery());
    }

    private static String promises() {
        return """

                ## Promises

                | Promise | Held to it after each round by | Shown one fault at a time by |
                |---|---|---|
                """ + Guarantee.promises().stream().map(GuaranteesPage::promise).collect(Collectors.joining()) + """

                Promises 7, 9, 11 and 12 of [the architecture](architecture.md) have no fault of their own; [the
                simulation](simulation.md) plays all but the last of them through with crashes at every step.
                """;
    }

    private static String promise(Guarantee promise) {
        return "| %d. %s | %s | %s |%n"
                .formatted(
                        promise.invariant(),
                        promise.sentence(),
                        String.join("; ", promise.checks()),
                        promise.tests().stream().map(test -> "`" + test + "`").collect(Collectors.joining(", ")));
    }

    private static String limits() {
        return "\n## Not promised\n\n"
                + Guarantee.limits().stream()
                        .map(limit -> "- " + limit.sentence() + ".\n")
                        .collect(Collectors.joining());
    }
}
