package io.stellwerk.local.mailbox;

import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Record of the mails that need not be handed in any more, by their numbers: all up to one number, and some after it, so
 * that it stays small however many there were.
 */
final class HandedInMails {

    private static final String UP_TO = "up to ";
    private static final int DIGITS = 12;
    private static final int LINES_BEFORE_REWRITE = 5_000;

    private final Path file;
    private final TreeSet<Long> after = new TreeSet<>();
    private final Set<String> oldKeys = new TreeSet<>();
    private long upTo;
    private int lines;

    HandedInMails(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be read.", e);
        }
    }

    synchronized boolean contains(ReceivedMail mail) {
        return mail.number() <= upTo
                || after.contains(mail.number())
                || (!oldKeys.isEmpty() && oldKeys.contains(MailKey.of(mail)));
    }

    synchronized void add(ReceivedMail mail) throws IOException {
        after.add(mail.number());
        Files.writeString(file, line(mail.number()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines++;
    }

    synchronized boolean isLong() {
        return lines > LINES_BEFORE_REWRITE;
    }

    /** Writes the file anew, when these are all that have not been handed in, and no other has a number up to the last. */
    synchronized void rewrite(Collection<Long> pending, long last) throws IOException {
        var open = new TreeSet<>(pending);
        upTo = open.isEmpty() ? last : open.getFirst() - 1;
        after.removeIf(number -> number <= upTo);
        oldKeys.clear();
        var text = new StringBuilder(UP_TO + upTo + "\n");
        after.forEach(number -> text.append(line(number)));
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        lines = after.size();
    }

    private void read(String line) {
        lines++;
        if (line.startsWith(UP_TO)) {
            upTo = number(line.substring(UP_TO.length()));
        } else if (line.length() == MailKey.LENGTH) {
            oldKeys.add(line);
        } else if (line.length() == DIGITS) {
            after.add(number(line));
        }
    }

    private static String line(long number) {
        return ("%0" + DIGITS + "d\n").formatted(number);
    }

    /** A line that a crash cut off says nothing; its mail is handed in once more, and intake knows it. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
