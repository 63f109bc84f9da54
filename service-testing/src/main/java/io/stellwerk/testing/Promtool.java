package io.stellwerk.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Prometheus' own linter of metrics, where the machine has it. */
final class Promtool {

    private static final int FINE = 0;
    private static final int FOUND_SOMETHING = 3;
    private static final int PATIENCE_SECONDS = 30;

    private Promtool() {}

    /** The program, if it is on the path. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Lines that it has to say about a scrape; each begins with the name of a metric, unless it cannot read them at all. */
    static List<String> lines(Path program, String metrics) {
        try {
            Path said = Files.createTempFile("promtool", ".txt");
            Process process = new ProcessBuilder(program.toString(), "check", "metrics")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(metrics.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("promtool does not end");
            }
            List<String> lines = Files.readAllLines(said);
            Files.delete(said);
            int end = process.exitValue();
            if (end != FINE && end != FOUND_SOMETHING) {
                return List.of("promtool ended with " + end + ": " + String.join(" ", lines));
            }
            return lines.stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("promtool cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while promtool ran", e);
        }
    }
}
