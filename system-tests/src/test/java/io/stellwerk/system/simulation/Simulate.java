package io.stellwerk.system.simulation;

import java.time.Duration;
import java.util.List;

/** What {@code ./stellwerk simulate} runs: {@code [--schedules N] [--minutes M] [--seed S]}. */
final class Simulate {

    private static final String USAGE = """
            Usage: ./stellwerk simulate [--schedules N] [--minutes M] [--seed S]

              --schedules N   how many schedules to run; 5000 if neither time nor seed is given
              --minutes M     for how long to run schedules
              --seed S        the first schedule's seed; alone, only that schedule runs
            """;

    private static final long DEFAULT_SCHEDULES = 5_000;
    private static final int USAGE_ERROR = 2;

    private Simulate() {}

    /** Runs schedules; the exit code says whether all invariants held. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(USAGE);
            return;
        }
        long schedules;
        Duration longest;
        long seed;
        try {
            boolean timed = words.contains("--minutes");
            boolean seeded = words.contains("--seed");
            long unsaid = timed ? Long.MAX_VALUE : seeded ? 1 : DEFAULT_SCHEDULES;
            schedules = number(words, "--schedules", unsaid);
            longest = Duration.ofMinutes(
                    number(words, "--minutes", Duration.ofDays(365).toMinutes()));
            seed = number(words, "--seed", System.currentTimeMillis());
            rejectOthers(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(USAGE_ERROR);
            return;
        }
        try (Simulation simulation = new Simulation()) {
            boolean held = new Campaign(System.out::println).run(simulation, seed, schedules, longest);
            System.exit(held ? 0 : 1);
        }
    }

    private static long number(List<String> words, String option, long unsaid) {
        int at = words.indexOf(option);
        if (at < 0) {
            return unsaid;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(option + " needs a number.");
        }
        return Long.parseLong(words.get(at + 1));
    }

    private static void rejectOthers(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            if (!List.of("--schedules", "--minutes", "--seed").contains(words.get(i))) {
                throw new IllegalArgumentException("There is no option " + words.get(i) + ".");
            }
        }
    }
}
