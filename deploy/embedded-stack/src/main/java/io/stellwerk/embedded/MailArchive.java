package io.stellwerk.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Mails as files: a directory per recipient, a numbered .eml file per mail, in the order of their arrival. */
final class MailArchive {

    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final AtomicLong last;

    MailArchive(Path directory) {
        this.directory = Directories.create(directory);
        this.last = new AtomicLong(
                files().stream().mapToLong(MailArchive::number).max().orElse(0));
    }

    void add(ReceivedMail mail) {
        try {
            var folder = Files.createDirectories(directory.resolve(folderName(mail.recipient())));
            var name = "%012d".formatted(last.incrementAndGet());
            // A crash leaves a file of another name, never half a mail.
            var unfinished = Files.write(folder.resolve(name + ".part"), mail.content());
            Files.move(unfinished, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("A mail could not be kept in " + directory + ": is the disk full?", e);
        }
    }

    /** As many of the newest mails, oldest first. */
    List<ReceivedMail> newest(int number) {
        var files = files();
        return files.stream()
                .skip(Math.max(0, files.size() - number))
                .map(MailArchive::read)
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> found =
                Files.find(directory, 2, (path, _) -> path.toString().endsWith(SUFFIX))) {
            return found.sorted((a, b) -> Long.compare(number(a), number(b))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedMail read(Path file) {
        try {
            var folder = String.valueOf(file.getName(file.getNameCount() - 2));
            return new ReceivedMail(URLDecoder.decode(folder, StandardCharsets.UTF_8), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
        } catch (NumberFormatException _) {
            // A file that somebody put there by hand comes first.
            return 0;
        }
    }

    /** Readable for ordinary addresses, and never a way out of the directory. */
    private static String folderName(String address) {
        var encoded = URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
        return encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
    }
}
