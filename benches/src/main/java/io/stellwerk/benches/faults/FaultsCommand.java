package io.stellwerk.benches.faults;

import io.stellwerk.benches.flaws.ChangedClasses;
import io.stellwerk.benches.measuring.Notes;
import io.stellwerk.benches.measuring.Results;
import io.stellwerk.benches.stack.BenchStack;
import io.stellwerk.benches.stack.Programs;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.supervision.Ending;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk faults}: 0 when every promise was kept, or every planted flaw found, else 1. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Lets one fault after another strike a desk at work, and shows that nothing is lost or doubled.")
public final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "600", description = "After which time no further round begins.")
    private int minutes;

    @Option(names = "--rounds", defaultValue = "20", description = "How often each fault strikes (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", description = "Repeats the order of faults and work of an earlier run.")
    private @Nullable Long seed;

    @Option(names = "--only", split = ",", description = "Only these faults: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Fault> only;

    @Option(names = "--rate", defaultValue = "4", description = "Stories a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--report", description = "Where the report is written as JSON.")
    private @Nullable Path report;

    @Option(names = "--publish", description = "Write docs/guarantees.md, and its figures beside it, from this run.")
    private boolean publish;

    @Option(
            names = "--flaw",
            split = ",",
            description = "Plant each of these flaws in turn, and see whether it is found: ${COMPLETION-CANDIDATES}.")
    private List<PlantedFlaw> flaws = List.of();

    @Option(names = "--keep", description = "Keep logs and data of the run in this directory.")
    private @Nullable Path keep;

    @Mixin
    private Notes notes = new Notes();

    @Override
    public Integer call() throws IOException {
        return flaws.isEmpty() ? holdToPromises() : findFlaws();
    }

    private int holdToPromises() throws IOException {
        FaultReport result = run(Programs.packaged(Installation.here()), plan(List.of(Fault.values())), "");
        if (publish) {
            publication().add(result);
        }
        show(notes.out(), result);
        return result.isClean() ? 0 : 1;
    }

    private int findFlaws() throws IOException {
        int notFound = 0;
        for (PlantedFlaw flaw : flaws) {
            Path classes = Files.createTempDirectory("stellwerk-flaw");
            Installation installation = Installation.here();
            ChangedClasses.compile(
                    flaw.change(),
                    installation.home(),
                    installation.serviceJar("escalation").toString(),
                    classes);
            notes.out().printf("planted %s: %s%n", flaw, flaw.description());
            FaultReport result = run(Programs.changed(installation, classes), plan(flaw.faults()), flaw.name());
            FlawFinding finding = FlawFinding.of(flaw, result);
            if (publish) {
                publication().add(flaw, finding);
            }
            show(notes.out(), flaw, finding);
            notFound += finding.isFound() ? 0 : 1;
        }
        return notFound == 0 ? 0 : 1;
    }

    private FaultPlan plan(List<Fault> faults) {
        List<Fault> wanted = only == null ? faults : only;
        wanted.stream()
                .filter(fault -> !fault.isPossible())
                .forEach(fault -> notes.note("left out: %s, which needs libfaketime (such as 'apt install faketime')"
                        .formatted(fault.description())));
        return new FaultPlan(
                seed == null ? new Random().nextLong(1_000_000) : seed,
                wanted.stream().filter(Fault::isPossible).toList(),
                rounds,
                Duration.ofMinutes(minutes),
                rate);
    }

    private FaultReport run(Programs programs, FaultPlan plan, String name) throws IOException {
        Path directory = keep == null
                ? Files.createTempDirectory("stellwerk-faults")
                : Files.createDirectories(keep.resolve(name)).toAbsolutePath();
        notes.out()
                .printf(
                        "seed %d, %d faults, logs in %s%n",
                        plan.seed(), plan.faults().size(), directory);
        try (BenchStack stack = BenchStack.start(programs, directory, Map.of());
                Ending _ = new Ending(stack::close)) {
            FaultReport result = new FaultBench(stack, plan, notes::note).run();
            if (report != null) {
                Results.write(result, report);
            }
            return result;
        }
    }

    private static Publication publication() {
        return new Publication(Installation.here().home().resolve("docs"));
    }

    private static void show(PrintWriter out, PlantedFlaw flaw, FlawFinding finding) {
        out.printf(
                "%s %s, in round %d, after %.0f s, seed %d%n",
                flaw,
                finding.isFound() ? "found by: " + String.join("; ", finding.foundBy()) : "NOT FOUND",
                finding.rounds(),
                finding.seconds(),
                finding.seed());
        if (finding.isFound()) {
            out.println("  such as: " + finding.example());
        }
        out.flush();
    }

    private static void show(PrintWriter out, FaultReport result) {
        out.printf(
                "%d stories, %d promises, %d reconciliations in %.0f s, seed %d%n",
                result.stories(), result.promises(), result.reconciliations(), result.seconds(), result.seed());
        result.faults()
                .forEach((_, strikes) -> out.printf(
                        "  %3d x %s, at worst %.1f s until a new request was queued%n",
                        strikes.times(), strikes.description(), strikes.worstRecovery()));
        result.violations().forEach((check, sentences) -> {
            out.println("BROKEN: " + check);
            sentences.forEach(sentence -> out.println("  " + sentence));
        });
        out.println(result.isClean() ? "every promise kept" : "repeat with --seed " + result.seed());
        out.flush();
    }
}
