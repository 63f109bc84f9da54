package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.stack.DataDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A start in the background: another process does the same as in the foreground, and this one shows what it says. */
final class DetachedStart {

    private final DataDirectory directory;
    private final @Nullable Integer ports;

    DetachedStart(DataDirectory directory, @Nullable Integer ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** Returns 0 when everything is ready, 1 when the start failed. */
    int run() {
        var console = directory.log("console");
        try {
            Files.deleteIfExists(console);
            Files.createFile(console);
            // It must survive the terminal and its Ctrl-C; only ./stellwerk down or a signal of its own ends it.
            var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
            command.addAll(sameProgram());
            var child = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            var giveUp = Thread.ofPlatform().name("give-up").unstarted(child::destroy);
            Runtime.getRuntime().addShutdownHook(giveUp);
            var status = follow(child, console);
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return status;
        } catch (IOException e) {
            throw new StackException("The background process cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int follow(Process child, Path console) throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(console.toFile(), "r")) {
            while (true) {
                var ended = child.waitFor(100, TimeUnit.MILLISECONDS);
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    System.out.println(text);
                    if (text.startsWith("ready in ")) {
                        return 0;
                    }
                }
                if (ended) {
                    return 1;
                }
            }
        }
    }

    /** The very Java and options that run this, and the same command without the detaching. */
    private List<String> sameProgram() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("up", "--data", directory.root().toString()));
        if (ports != null) {
            command.addAll(List.of("--ports", ports.toString()));
        }
        return command;
    }
}
