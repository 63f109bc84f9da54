package io.stellwerk.local.stack;

import io.stellwerk.embedded.PostgresServer;
import java.time.Duration;

/** Processes of a signal box that was killed and could not end them itself. */
final class LeftOvers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private LeftOvers() {}

    /** Ends what still lives of the last run in that directory. */
    static void end(DataDirectory data, Progress progress) {
        endServices(data.runFile(), progress);
        if (PostgresServer.stopLeftOver(data.postgres())) {
            progress.step("PostgreSQL", "left over from a killed run, ended");
        }
    }

    /** Those very processes that the file names, never others with the same number. */
    private static void endServices(RunFile file, Progress progress) {
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
