package io.stellwerk.local.events;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Raw mails on the disk: every file that is named, and in a folder every file that has a mail's ending. */
public final class MailFiles {

    private static final Set<String> ENDINGS = Set.of("eml", "msg", "mail", "box", "mbox");

    private MailFiles() {}

    /** The mails in the given files and folders, in a stable order. */
    public static List<Path> in(List<Path> filesAndFolders) {
        return filesAndFolders.stream().flatMap(MailFiles::in).toList();
    }

    private static Stream<Path> in(Path path) {
        if (!Files.exists(path)) {
            throw new StackException("There is no file or folder " + path + ".");
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (var found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).filter(MailFiles::isMail).sorted().toList().stream();
        } catch (IOException e) {
            throw new StackException("The folder " + path + " cannot be read.", e);
        }
    }

    private static boolean isMail(Path file) {
        var name = String.valueOf(file.getFileName());
        var dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
