package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private Path jdk(String name, String version) throws IOException {
        var home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            Files.setPosixFilePermissions(
                    Files.createFile(home.resolve("bin").resolve(program)),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Answer launcher(Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", LAUNCHER.toString(), command).redirectErrorStream(true);
        builder.environment().remove("STELLWERK_JDKS");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private record Answer(int exitCode, String output) {}
}
