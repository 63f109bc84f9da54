package io.stellwerk.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.PasswordFile;
import io.stellwerk.issuer.Callers;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.LocalIdentity;
import io.stellwerk.local.stack.PortPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that {@code ./stellwerk up} starts, on ports and data of its own, once for all system tests. */
final class Stack {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int PORTS = 9;

    private final int basePort = FreePorts.inARow(PORTS);
    private final Path data;
    private final Path log;
    private Process localStack;

    Stack(Path directory) {
        this.data = directory.resolve(".stellwerk");
        this.log = directory.resolve("up.log");
    }

    /** The stack that the tests share; it is started by the first and stopped with the JVM. */
    static Stack running() {
        return SharedStack.running();
    }

    /** Starts everything and waits until it is ready. */
    void up() {
        try {
            Files.deleteIfExists(log);
            localStack = launcher("up", "--ports", Integer.toString(basePort))
                    .redirectOutput(log.toFile())
                    .start();
            await().atMost(TIMEOUT).until(() -> {
                if (!localStack.isAlive()) {
                    throw new IllegalStateException("up ended: " + console() + errorsOfInfrastructure());
                }
                return console().contains("ready in");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as Ctrl-C does, and waits until nothing is left. */
    void down() {
        localStack.destroy();
        try {
            if (!localStack.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("up did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process that started everything as a crash does, and lets go of what it started. */
    void killLocalStack() {
        localStack.destroyForcibly().onExit().join();
    }

    /** What {@code up} has said since the last start. */
    String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String errorsOfInfrastructure() throws IOException {
        Path file = new DataDirectory(data).log("signal-box");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                        .limit(40)
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** What each of the services has logged since it was last ready for work. */
    List<String> logsSinceStart() {
        return Stream.of("intake", "triage", "escalation", "notification")
                .map(service -> command("logs", "-n", "100000", service).output())
                .map(log -> log.substring(log.lastIndexOf("Installed features")))
                .toList();
    }

    /** Runs a {@code ./stellwerk} command on this stack to its end. */
    CommandAnswer command(String... arguments) {
        try {
            Path output = Files.createTempFile(data, "command", ".out");
            Process process =
                    launcher(arguments).redirectOutput(output.toFile()).start();
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + List.of(arguments) + ": " + Files.readString(output));
            }
            return new CommandAnswer(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int basePort() {
        return basePort;
    }

    Desk desk() {
        Callers callers = new Callers(new LocalIdentity(new DataDirectory(data), PortPlan.from(basePort)).tokens());
        return new Desk(gateway(), callers, "anna");
    }

    URI gateway() {
        return URI.create("http://localhost:" + basePort);
    }

    Mailbox mailboxOf(String address) {
        return new Mailbox(basePort + 8, address);
    }

    /** Ends a service's process as a crash does: at once, with nothing tidied up. */
    void kill(String service) {
        JsonNode process = process(service);
        ProcessHandle.of(process.path("pid").asLong()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** How often a service was started again. */
    int restarts(String service) {
        return process(service).path("restarts").asInt();
    }

    /** What the services have published. */
    PublishedEvents published() {
        return new PublishedEvents(kafka());
    }

    String kafka() {
        return "localhost:" + (basePort + 5);
    }

    /** The way to the services' databases for one who may read everything. */
    Connections databases() {
        PasswordFile.use(new DataDirectory(data));
        return new Connections(basePort + 6);
    }

    private JsonNode process(String service) {
        try {
            JsonNode run = new ObjectMapper().readTree(data.resolve("run.json").toFile());
            for (JsonNode process : run.path("processes")) {
                if (process.path("name").asText().startsWith(service)) {
                    return process;
                }
            }
            throw new IllegalStateException("no process is named " + service + " in " + run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./stellwerk"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder launcher =
                new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
        launcher.environment().put("STELLWERK_BUILT", "yes");
        return launcher;
    }

    /** What a command said, and how it ended. */
    record CommandAnswer(int exitCode, String output) {}
}
