package io.stellwerk.example.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.testing.ContractExamples;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/producing.md says what the guide shows, against the real intake service. */
class ProducingGuideIT {

    private static final long LIMIT_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void every_command_says_what_the_guide_shows() throws Exception {
        var examples = Guide.examples();
        assertThat(examples).hasSizeGreaterThan(2);
        Path log = directory.resolve("intake.log");
        try (var intake = Intake.start(log)) {
            for (var example : examples) {
                assertThat(run(example.command(), intake.kafka()))
                        .as(() -> example.command() + "\n" + text(log))
                        .isEqualTo(example.output());
            }
        }
    }

    @Test
    void the_guide_explains_every_code_and_every_field() throws Exception {
        String guide = Guide.text();
        var json = new ObjectMapper();
        var refused = json.readTree(
                ContractExamples.ofType("stellwerk.intake.message-refused.v1").schema());
        var received = json.readTree(
                ContractExamples.ofType("stellwerk.channel.message-received.v1").schema());

        assertThat(refused.at("/properties/code/enum"))
                .hasSizeGreaterThan(10)
                .allSatisfy(code -> assertThat(guide).contains("`" + code.asText() + "`"));
        received.path("properties")
                .fieldNames()
                .forEachRemaining(field -> assertThat(guide).contains("`" + field + "`"));
    }

    private String run(String command, String kafka) throws Exception {
        var output = Files.createTempFile(directory, "output", ".txt");
        var builder = new ProcessBuilder("bash", "-c", command.replace("localhost:9092", kafka))
                .directory(Guide.ROOT.toFile().getCanonicalFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (old, ours) -> ours + File.pathSeparator + old);
        var process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(output));
        }
        return Files.readString(output, StandardCharsets.UTF_8).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
