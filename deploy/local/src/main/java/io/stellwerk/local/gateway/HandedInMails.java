package io.stellwerk.local.gateway;

import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Which mails intake has answered, by the hash of recipient and content: the same mail once more is the same mail. */
final class HandedInMails {

    private final Path file;
    private final Set<String> keys;

    HandedInMails(Path file) {
        this.file = file;
        try {
            this.keys = Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>();
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be read.", e);
        }
    }

    boolean contains(ReceivedMail mail) {
        return keys.contains(MailKey.of(mail));
    }

    void add(ReceivedMail mail) throws IOException {
        var key = MailKey.of(mail);
        Files.writeString(file, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        keys.add(key);
    }
}
