package io.stellwerk.benches.faults;

import io.stellwerk.benches.faults.FaultReport.Strikes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page of faults and promises, docs/guarantees.md, with the figures of a run. */
final class GuaranteesPage {

    private final FaultReport report;
    private final Map<String, FlawFinding> flaws;

    GuaranteesPage(FaultReport report, Map<String, FlawFinding> flaws) {
        this.report = report;
        this.flaws = Map.copyOf(flaws);
    }

    /** The whole page as Markdown. */
    String markdown() {
        return head() + faults() + promises() + flaws();
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

                ## Promises, and what is none

                | Promise | Held to it after each round by | Shown one fault at a time by |
                |---|---|---|
                """ + Guarantee.promises().stream().map(GuaranteesPage::promise).collect(Collectors.joining())
                + Guarantee.limits().stream().map(GuaranteesPage::limit).collect(Collectors.joining()) + """

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

    private String flaws() {
        return """

                ## What the bench finds when it is there to be found

                A bench that finds nothing may be blind. So `./stellwerk faults --flaw …` changes one place in the source of
                the packaged services, runs them like that, and lets faults strike until a check goes red:

                | Planted flaw | Faults that strike | Found by | With seed, after |
                |---|---|---|---|
                """
                + Arrays.stream(PlantedFlaw.values())
                        .filter(flaw -> flaws.containsKey(flaw.name()))
                        .map(this::flaw)
                        .collect(Collectors.joining())
                + """

                The same seeds and faults without the flaw leave every check green. [The simulation](simulation.md) has the
                same flaws, and more of them.
                """;
    }

    private String flaw(PlantedFlaw flaw) {
        FlawFinding finding = Objects.requireNonNull(flaws.get(flaw.name()));
        return "| `%s`: %s | %s | %s | %d, %d s |%n"
                .formatted(
                        flaw.name(),
                        flaw.description(),
                        flaw.faults().stream().map(Fault::description).collect(Collectors.joining("; ")),
                        finding.isFound() ? String.join("; ", finding.foundBy()) : "nothing",
                        finding.seed(),
                        Math.round(finding.seconds()));
    }

    private static String limit(Guarantee limit) {
        return "| **Not promised:** " + limit.sentence() + " | – | – |\n";
    }
}
