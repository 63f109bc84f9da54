package io.stellwerk.local.mailbox;

import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of a received mail's recipient and content, by which it is named to the outside. */
public final class MailKey {

    /** Hexadecimal digits of a key. */
    public static final int LENGTH = 64;

    private MailKey() {}

    /** The mail's key. */
    public static String of(ReceivedMail mail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(mail.recipient().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            Files.copy(mail.file(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new StackException("A received mail can no longer be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
