package io.stellwerk.local.parentwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    @TempDir
    private Path directory;

    @Test
    void process_endsInGoodOrder_whenItsParentIsGone() throws IOException, InterruptedException {
        // Given
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentWatch.class.getName(),
                        Waiting.class.getName(),
                        directory.resolve("ended").toString())
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("waiting");
        // When the other end of its standard input closes, as it does when the parent dies
        process.getOutputStream().close();
        // Then
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("ended")).exists();
    }

    /** A program that would never end by itself. */
    public static final class Waiting {

        private Waiting() {}

        /** Waits, and leaves a file behind when it is ended in good order. */
        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Files.createFile(Path.of(arguments[0]));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
            System.out.println("waiting");
            new CountDownLatch(1).await();
        }
    }
}
