package io.stellwerk.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools from npm, in the versions of the module's package-lock.json. Without Node, what needs them is skipped, but never in CI. */
public final class NodeTools {

    private static final Path HOME = Path.of("target", "npm").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.");
    private static final int OLDEST_MAJOR = 20;
    private static final int PATIENCE_MINUTES = 3;

    private static final Map<String, String> QUIET = Map.of(
            "REDOCLY_TELEMETRY", "off",
            "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true",
            "NO_UPDATE_NOTIFIER", "1",
            "NO_COLOR", "1");

    /** What a program said, and how it ended. */
    public record Outcome(int status, String output) {}

    private NodeTools() {}

    /** Puts the tools into place, once for all tests. */
    public static synchronized NodeTools installed() throws IOException {
        Matcher version = VERSION.matcher(
                isOnPath("node") && isOnPath("npm")
                        ? run(Path.of("."), List.of("node", "--version")).output()
                        : "");
        if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST_MAJOR) {
            missing("Node.js 20.19 or later and npm are not here");
        }
        Files.createDirectories(HOME);
        boolean isThere = Files.exists(HOME.resolve("node_modules"));
        for (String name : FILES) {
            Path copy = HOME.resolve(name);
            isThere = isThere && Files.exists(copy) && Files.mismatch(Path.of(name), copy) < 0;
            Files.copy(Path.of(name), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!isThere) {
            Outcome install = run(HOME, List.of("npm", "ci", "--ignore-scripts", "--prefer-offline"));
            if (install.status() != 0) {
                missing("npm cannot install the tools: " + install.output());
            }
        }
        return new NodeTools();
    }

    /** Runs a tool in a folder. */
    public Outcome run(Path folder, String tool, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("node_modules/.bin").resolve(tool).toString());
        command.addAll(arguments);
        return run(folder, command);
    }

    private static void missing(String what) {
        String message = "NOT CHECKED: " + what;
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        System.err.println(message);
        abort(message);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Outcome run(Path folder, List<String> command) throws IOException {
        Path said = Files.createTempFile("node", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(QUIET);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command + " ran", e);
        } finally {
            Files.delete(said);
        }
    }
}
