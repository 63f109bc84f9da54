package io.stellwerk.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A directory that goes with its process. It is locked while its owner lives, so that the next process can tell and delete
 * what a killed one left behind.
 */
final class TemporaryDirectory {

    private static final String LOCK = "owner.lock";
    private static final Duration JUST_MADE = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel owner;

    private TemporaryDirectory(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Makes a directory, after it deleted those of the same kind that nobody owns, once they were passed to the argument. */
    static TemporaryDirectory create(String kind, Consumer<Path> beforeDeletion) {
        var prefix = "stellwerk-" + kind + "-";
        try {
            var path = Files.createTempDirectory(prefix);
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StackException("The new directory " + path + " cannot be locked.");
            }
            reclaim(path, prefix, beforeDeletion);
            return new TemporaryDirectory(path, channel);
        } catch (IOException e) {
            throw new StackException("No temporary directory can be made: is the disk full?", e);
        }
    }

    Path path() {
        return path;
    }

    void delete() {
        try {
            owner.close();
        } catch (IOException e) {
            throw new StackException("The directory " + path + " cannot be unlocked.", e);
        }
        Directories.delete(path);
    }

    private static void reclaim(Path own, String prefix, Consumer<Path> beforeDeletion) throws IOException {
        var parent = own.getParent();
        if (parent == null) {
            return;
        }
        try (var siblings = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var sibling : siblings) {
                if (!sibling.equals(own) && isAbandoned(sibling)) {
                    beforeDeletion.accept(sibling);
                    Directories.delete(sibling);
                }
            }
        }
    }

    private static boolean isAbandoned(Path directory) {
        var lock = directory.resolve(LOCK);
        try {
            if (Files.getLastModifiedTime(lock)
                    .toInstant()
                    .isAfter(Instant.now().minus(JUST_MADE))) {
                return false;
            }
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    var mine = channel.tryLock()) {
                return mine != null;
            }
        } catch (IOException | OverlappingFileLockException _) {
            // No lock file, one of another user, or one of this process: not ours to delete.
            return false;
        }
    }
}
