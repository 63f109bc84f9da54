package io.stellwerk.benches.screens;

import io.stellwerk.benches.measuring.Results;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.embedded.Directories;
import io.stellwerk.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk screens}: 0 when every ticket was shown and no screen was lost, 1 otherwise. */
@Command(
        name = "screens",
        mixinStandardHelpOptions = true,
        description = "Measures how soon a ticket is on the screens of all who watch the board.")
public final class ScreensCommand implements Callable<Integer> {

    @Option(names = "--screens", defaultValue = "500", description = "How many watch at once (${DEFAULT-VALUE}).")
    private int screens;

    @Option(names = "--rate", defaultValue = "25", description = "Tickets a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds before anything is measured.")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "20", description = "For how long it is measured (${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private Results results = new Results();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("stellwerk-screens");
        DataDirectory data = new DataDirectory(directory);
        data.prepare();
        try (LocalDesk desk = LocalDesk.start(data)) {
            ScreensReport report = new ScreensBench(desk, results::note)
                    .run(screens, rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            results.keep(report);
            results.note(report.text());
            return report.isSound() ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }
}
