package io.stellwerk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stack that all system tests share; after a start that failed, every test fails at once with the reason. */
final class SharedStack {

    private static Stack running;
    private static RuntimeException failure;

    private SharedStack() {}

    static synchronized Stack running() {
        if (failure != null) {
            throw failure;
        }
        if (running == null) {
            Stack starting = new Stack(directory());
            Runtime.getRuntime().addShutdownHook(new Thread(starting::down));
            try {
                starting.up();
                running = starting;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return running;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
