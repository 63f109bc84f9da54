package io.stellwerk.local.box;

import java.time.Duration;

/** Processes of a signal box that was killed and could not end them itself. */
final class LeftOvers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private LeftOvers() {}

    /** Ends what the file names and still lives: those very processes, never others with the same number. */
    static void end(RunFile file, Progress progress) {
        file.read().ifPresent(state -> {
            for (var service : state.processes()) {
                var process = new KnownProcess(service.pid(), service.startedAt());
                if (service.pid() > 0 && process.isAlive()) {
                    progress.step(service.name(), "left over from a killed run, ends");
                    if (!process.end(GRACE)) {
                        process.kill(GRACE);
                    }
                }
            }
            file.delete();
        });
    }
}
