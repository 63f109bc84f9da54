package io.stellwerk.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The directory into which the server's programs are unpacked: one process at a time, and what a killed process left half
 * unpacked is thrown away.
 */
final class Binaries {

    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final Path directory;

    Binaries(Path directory) {
        this.directory = Directories.create(directory);
    }

    /** Runs what uses the programs and unpacks them where they are missing, which no other process does meanwhile. */
    <T> T use(Use<T> use) throws IOException {
        if (isUnpacked()) {
            return use.with(directory);
        }
        IN_THIS_JVM.lock();
        try (var channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            dropHalfUnpacked();
            return use.with(directory);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private boolean isUnpacked() throws IOException {
        try (var unpacked = Files.newDirectoryStream(directory, "PG-*")) {
            var candidates = unpacked.iterator();
            return candidates.hasNext() && isComplete(candidates.next()) && !candidates.hasNext();
        }
    }

    private void dropHalfUnpacked() throws IOException {
        try (var unpacked = Files.newDirectoryStream(directory, "PG-*")) {
            for (var candidate : unpacked) {
                if (!isComplete(candidate)) {
                    Directories.delete(candidate);
                }
            }
        }
    }

    private static boolean isComplete(Path unpacked) {
        return Files.exists(unpacked.resolve(".exists"))
                && !Files.exists(unpacked.resolve("epg-lock"))
                && Files.isExecutable(unpacked.resolve("bin").resolve("postgres"));
    }

    interface Use<T> {
        T with(Path directory) throws IOException;
    }
}
