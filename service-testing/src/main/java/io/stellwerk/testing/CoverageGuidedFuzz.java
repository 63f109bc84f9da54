package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs a fuzz target with Jazzer, which keeps every input that reaches a new branch and changes it further. A target is a class
 * with {@code public static void fuzzerTestOneInput(byte[])}, and fails by throwing. It runs in a JVM of its own, as Jazzer
 * rewrites the classes it watches.
 */
public final class CoverageGuidedFuzz {

    private static final Path OUTPUT = Path.of("target", "fuzz");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: (\\d+)");
    private static final int LONGEST_INPUT = 16 * 1024;
    private static final int MOST_SECONDS = 1_800;
    private static final int SHOWN = 8_000;

    private final Class<?> target;
    private final String watched;
    private final Path directory;

    /**
     * A fuzz of a target.
     *
     * @param watched the classes whose branches are watched, such as {@code io.stellwerk.intake.**}
     */
    public CoverageGuidedFuzz(Class<?> target, String watched) {
        this.target = target;
        this.watched = watched;
        this.directory = OUTPUT.resolve(target.getSimpleName());
    }

    /**
     * Tries as many inputs as the settings say; fails with the target's failure and the file to try again.
     *
     * @param corpus the inputs that all others are made of
     * @param words what such inputs often contain
     */
    public void run(List<byte[]> corpus, List<String> words, int usualInputs) {
        int inputs = FuzzSettings.inputs(usualInputs);
        Path log = directory.resolve("log.txt");
        try {
            write(corpus);
            write(words, directory.resolve("words"));
            Process jazzer = new ProcessBuilder(command(inputs))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean hasEnded = jazzer.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            jazzer.destroyForcibly().waitFor();
            check(hasEnded ? jazzer.exitValue() : -1, Files.readString(log), inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a target does not find by itself: that it was run at all, on code that was watched. */
    private static void check(int status, String log, int inputs) {
        String end = log.substring(Math.max(0, log.length() - SHOWN));
        assertThat(status).as(end).isZero();
        assertThat(log).as(end).contains("Done " + inputs + " runs");
        List<Integer> features = COVERED.matcher(log)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(2)))
                .toList();
        assertThat(features).as(end).isNotEmpty();
        assertThat(features.getLast()).as(end).isGreaterThan(1);
    }

    private List<String> command(int inputs) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Jazzer.class.getName(),
                "--target_class=" + target.getName(),
                "--instrumentation_includes=" + watched,
                "--custom_hook_includes=" + watched,
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_len=" + LONGEST_INPUT,
                "-len_control=0",
                "-dict=" + directory.resolve("words"),
                "-runs=" + inputs,
                "-seed=" + (FuzzSettings.seed() & Integer.MAX_VALUE),
                directory.resolve("corpus").toString());
    }

    /** In libFuzzer's form: a string in quotes, each byte as two hexadecimal digits. */
    private static void write(List<String> words, Path file) throws IOException {
        Files.write(
                file,
                words.stream()
                        .map(word ->
                                HexFormat.of().withPrefix("\\x").formatHex(word.getBytes(StandardCharsets.ISO_8859_1)))
                        .map(word -> '"' + word + '"')
                        .toList());
    }

    private void write(List<byte[]> corpus) throws IOException {
        Path inputs = directory.resolve("corpus");
        Files.createDirectories(inputs);
        try (var earlier = Files.list(inputs)) {
            for (Path file : earlier.toList()) {
                Files.delete(file);
            }
        }
        for (int i = 0; i < corpus.size(); i++) {
            if (corpus.get(i).length <= LONGEST_INPUT) {
                Files.write(inputs.resolve("seed-" + i), corpus.get(i));
            }
        }
    }
}
