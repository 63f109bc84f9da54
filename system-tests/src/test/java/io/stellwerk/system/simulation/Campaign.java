package io.stellwerk.system.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Many schedules, one seed after the other, until the first that breaks an invariant. */
final class Campaign {

    private static final int TOLD = 12;
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    private final Statistics statistics = new Statistics();
    private final Consumer<String> out;
    private final Instant began = Instant.now();
    private Instant told = began;
    private long schedules;

    Campaign(Consumer<String> out) {
        this.out = out;
    }

    Statistics statistics() {
        return statistics;
    }

    long schedules() {
        return schedules;
    }

    /** Runs schedules from a seed on, until there were so many or so much time is over; false if one failed. */
    boolean run(Simulation simulation, long firstSeed, long most, Duration longest) {
        while (schedules < most && Duration.between(began, Instant.now()).compareTo(longest) < 0) {
            Simulation.Result result = simulation.run(firstSeed + schedules, EnumSet.noneOf(Flaw.class), false);
            schedules++;
            statistics.add(result.statistics());
            if (result.failed()) {
                out.accept(report(simulation, result));
                return false;
            }
            progress();
        }
        out.accept("All invariants held. seeds %d to %d, schedules %d, %s, %.0f s"
                .formatted(firstSeed, firstSeed + schedules - 1, schedules, statistics, seconds()));
        return true;
    }

    private void progress() {
        if (Duration.between(told, Instant.now()).compareTo(PROGRESS) >= 0) {
            told = Instant.now();
            out.accept("  %d schedules, %d steps, %.0f s".formatted(schedules, statistics.steps(), seconds()));
        }
    }

    private double seconds() {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }

    /** What is wrong, by which seed, and where the whole story is. */
    static String report(Simulation simulation, Simulation.Result failed) {
        Set<Flaw> none = EnumSet.noneOf(Flaw.class);
        List<String> lines = simulation.run(failed.seed(), none, true).trace().lines();
        Path file = Path.of("target", "simulation-" + failed.seed() + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> violations = failed.violations();
        return String.format(
                Locale.ROOT,
                "Seed %d broke %d promises:%n  %s%nIts %d steps are in %s; ./stellwerk simulate --seed %d makes it"
                        + " again.",
                failed.seed(),
                violations.size(),
                String.join(System.lineSeparator() + "  ", violations.subList(0, Math.min(TOLD, violations.size()))),
                lines.size(),
                file.toAbsolutePath(),
                failed.seed());
    }
}
