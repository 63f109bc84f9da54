package io.stellwerk.local.gateway;

import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Which mails intake has answered, by the hash of recipient and content: the same mail once more is the same mail. */
final class HandedInMails {

    private final Path file;
    private final Set<String> hashes;

    HandedInMails(Path file) {
        this.file = file;
        try {
            this.hashes = Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>();
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be read.", e);
        }
    }

    boolean contains(ReceivedMail mail) {
        return hashes.contains(hash(mail));
    }

    void add(ReceivedMail mail) throws IOException {
        var hash = hash(mail);
        Files.writeString(file, hash + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        hashes.add(hash);
    }

    private static String hash(ReceivedMail mail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(mail.recipient().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(mail.content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
