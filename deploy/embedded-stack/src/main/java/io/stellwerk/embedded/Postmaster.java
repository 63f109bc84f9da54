package io.stellwerk.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process on a data directory, which outlives a killed JVM and must then be stopped by the next one. */
final class Postmaster {

    private static final long STOP_SECONDS = 60;

    private final Path directory;

    Postmaster(Path directory) {
        this.directory = directory;
    }

    /** Stops a server that nobody owns any more, and tells whether there was one; fails if another process owns it. */
    boolean stopLeftOver() {
        if (running().isEmpty()) {
            return false;
        }
        requireUnowned();
        stop();
        return true;
    }

    /** Rolls open transactions back and stops the server, if one runs. */
    void stop() {
        running().ifPresent(this::stop);
    }

    Optional<ProcessHandle> running() {
        var file = directory.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(Postmaster::isPostgres);
        } catch (IOException | RuntimeException e) {
            // A half-written or vanished file names no process.
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private void requireUnowned() {
        var file = directory.resolve("epg-lock");
        if (!Files.exists(file)) {
            return;
        }
        try (var lockFile = new RandomAccessFile(file.toFile(), "rw");
                var lock = lockFile.getChannel().tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException _) {
            throw inUse();
        } catch (IOException e) {
            throw new StackException("The data directory " + directory + " cannot be locked.", e);
        }
    }

    private StackException inUse() {
        return new StackException(
                "The data directory " + directory + " is in use by another process: stop that one first.");
    }

    private void stop(ProcessHandle process) {
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException | ExecutionException e) {
            throw new StackException("PostgreSQL (process " + process.pid() + ") cannot be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while PostgreSQL stopped.", e);
        }
    }
}
