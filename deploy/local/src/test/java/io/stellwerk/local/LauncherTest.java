package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("../../stellwerk").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void the_jdk_25_among_others_is_found() throws IOException, InterruptedException {
        var old = jdk("jdk-17", "17.0.19");
        var right = jdk("jdk-25", "25.0.3");
        var answer = launcher(Map.of("STELLWERK_JDKS", old + " " + right), "jdk");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).isEqualTo(right + "\n");
    }

    @Test
    void java_home_wins_when_it_is_a_jdk_25() throws IOException, InterruptedException {
        var right = jdk("mine", "25");
        assertThat(launcher(Map.of("JAVA_HOME", right.toString()), "jdk").output())
                .isEqualTo(right + "\n");
    }

    @Test
    void one_sentence_says_how_to_get_a_jdk_when_there_is_none() throws IOException, InterruptedException {
        var answer = launcher(Map.of("STELLWERK_JDKS", jdk("jdk-17", "17.0.19").toString()), "up");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output()).contains("needs a JDK 25", "JAVA_HOME").hasLineCount(1);
    }

    @Test
    void a_command_that_is_not_understood_exits_with_2() {
        assertThat(StellwerkCommand.commandLine().execute("fly")).isEqualTo(2);
        assertThat(StellwerkCommand.commandLine().execute("up", "--ports", "many"))
                .isEqualTo(2);
    }

    @Test
    void a_command_for_a_stack_that_does_not_run_exits_with_1() {
        var data = directory.resolve("data").toString();
        assertThat(StellwerkCommand.commandLine().execute("status", "--data", data))
                .isEqualTo(1);
        assertThat(StellwerkCommand.commandLine().execute("watch", "--data", data))
                .isEqualTo(1);
        assertThat(StellwerkCommand.commandLine().execute("down", "--data", data))
                .isZero();
    }

    @Test
    @Timeout(60)
    void of_two_at_once_one_builds_and_the_other_waits() throws IOException, InterruptedException {
        Path copy = Files.copy(LAUNCHER, directory.resolve("stellwerk"));
        Path programs = Files.createDirectory(directory.resolve("programs"));
        executable(programs.resolve("mvn"), """
                #!/bin/bash
                echo begun >>begun
                read -r _ <go
                mkdir -p deploy/local/target {intake,triage,escalation,notification}-service/target/quarkus-app
                touch deploy/local/target/stellwerk.jar
                touch {intake,triage,escalation,notification}-service/target/quarkus-app/quarkus-run.jar
                """);
        assertThat(new ProcessBuilder("mkfifo", directory.resolve("go").toString())
                        .start()
                        .waitFor())
                .isZero();
        var environment = Map.of(
                "STELLWERK_JDKS",
                jdk("jdk-25", "25").toString(),
                "STELLWERK_AOT",
                "off",
                "PATH",
                programs + ":" + System.getenv("PATH"));
        Process first = start(copy, environment, "up");
        await().until(() -> Files.exists(directory.resolve("begun")));

        Process second = start(copy, environment, "up");

        try (var said = second.inputReader()) {
            assertThat(said.readLine()).startsWith("Waiting for another ./stellwerk");
            Files.writeString(directory.resolve("go"), "\n");
            assertThat(said.lines()).isEmpty();
        }
        assertThat(second.waitFor()).isZero();
        first.getInputStream().readAllBytes();
        assertThat(first.waitFor()).isZero();
        assertThat(directory.resolve("begun")).hasContent("begun");
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            executable(home.resolve("bin").resolve(program), "#!/bin/sh\n");
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Answer launcher(Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        var process = start(LAUNCHER, environment, command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static Process start(Path launcher, Map<String, String> environment, String command) throws IOException {
        var builder = new ProcessBuilder("bash", launcher.toString(), command).redirectErrorStream(true);
        builder.environment().remove("STELLWERK_JDKS");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private record Answer(int exitCode, String output) {}
}
