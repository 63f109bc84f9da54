package io.stellwerk.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** File that its owner alone can read and that is replaced as a whole. */
public final class OwnersFile {

    private OwnersFile() {}

    /** Writes the whole file, in a directory that is its owner's alone if it has to be made. */
    public static void write(Path file, String content) {
        var directory = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // Temporary files are their owner's alone.
            var written = Files.createTempFile(directory, file.getFileName().toString(), ".new");
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
    }
}
