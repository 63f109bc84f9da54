package io.stellwerk.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/consuming.md says what the guide shows, in the order in which they stand there. */
class ConsumingGuideIT {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void every_command_says_what_the_guide_shows() throws Exception {
        var examples = Guide.examples();
        assertThat(examples).extracting(Guide.Example::command).hasSizeGreaterThan(8);
        assertThat(examples).extracting(Guide.Example::output).noneMatch(List::isEmpty);
        assertThat(examples)
                .extracting(Guide.Example::command)
                .anyMatch(command -> command.startsWith("java -jar docs/examples/consumer/target/consumer.jar"))
                .anyMatch(command -> command.startsWith("kafka-console-consumer.sh"));
        try (var desk = Desk.open()) {
            var softly = new SoftAssertions();
            for (var example : examples) {
                var output = run(example.command(), desk.kafka());
                softly.assertThat(example.says(output))
                        .as("%s%nshows%n%s%nbut says%n%s", example.command(), text(example.output()), text(output))
                        .isTrue();
            }
            softly.assertAll();
        }
    }

    private List<String> run(String command, String kafka) throws Exception {
        var typed = command.replace("localhost:9092", kafka).replaceAll("\\b([a-z]+[.]db)\\b", directory + "/$1");
        var output = Files.createTempFile(directory, "output", ".txt");
        var builder = new ProcessBuilder("bash", "-c", ". docs/examples/kafka-tools.sh\n" + typed);
        builder.directory(Guide.ROOT.toFile().getCanonicalFile())
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors.txt").toFile());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (old, java) -> java + File.pathSeparator + old);
        var process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(output));
        }
        return Files.readAllLines(output);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
