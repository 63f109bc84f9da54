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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mails as files: a directory per recipient, a numbered .eml file per mail, in the order of their arrival. */
final class MailArchive {

    private static final String SUFFIX = ".eml";
    private static final String UNFINISHED = ".part";
    private static final int LONGEST_FOLDER = 200;

    private final Path directory;
    private final AtomicLong last;

    MailArchive(Path directory) {
        this.directory = Directories.create(directory);
        deleteUnfinished();
        this.last = new AtomicLong(
                files().stream().mapToLong(MailArchive::number).max().orElse(0));
    }

    /** Keeps what the file holds for the recipient, whatever becomes of the file. */
    ReceivedMail add(String recipient, Path content) {
        try {
            var folder = Files.createDirectories(directory.resolve(folderName(recipient)));
            var number = last.incrementAndGet();
            var name = "%012d".formatted(number);
            var kept = folder.resolve(name + SUFFIX);
            // A crash leaves a file of another name, never half a mail.
            var unfinished = Files.copy(content, folder.resolve(name + UNFINISHED));
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            return new ReceivedMail(recipient, number, kept);
        } catch (IOException e) {
            throw new StackException("A mail could not be kept in " + directory + ": is the disk full?", e);
        }
    }

    /** Directory for mails that are still being written. */
    Path directory() {
        return directory;
    }

    /** All mails for the recipients, oldest first. */
    List<ReceivedMail> all(Predicate<String> recipients) {
        return files().stream()
                .filter(file -> recipients.test(recipient(file)))
                .map(MailArchive::mail)
                .toList();
    }

    /** As many of the newest mails, oldest first. */
    List<ReceivedMail> newest(int number) {
        var files = files();
        return files.stream()
                .skip(Math.max(0, files.size() - number))
                .map(MailArchive::mail)
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

    private static ReceivedMail mail(Path file) {
        return new ReceivedMail(recipient(file), number(file), file);
    }

    private static String recipient(Path file) {
        return URLDecoder.decode(String.valueOf(file.getName(file.getNameCount() - 2)), StandardCharsets.UTF_8);
    }

    /** Deletes the unfinished mails of a process that was killed. */
    private void deleteUnfinished() {
        try (Stream<Path> found =
                Files.find(directory, 2, (path, _) -> path.toString().endsWith(UNFINISHED))) {
            for (var file : found.toList()) {
                Files.delete(file);
            }
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

    /** True if the address can name a folder. */
    static boolean canKeep(String address) {
        return folderName(address).length() <= LONGEST_FOLDER;
    }

    /** Readable for ordinary addresses, and never a way out of the directory. */
    private static String folderName(String address) {
        var encoded = URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
        return encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
    }
}
