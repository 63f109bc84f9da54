package io.stellwerk.local.gateway;

import io.stellwerk.embedded.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one received mail from another: the hash of its recipient and its content. */
final class MailKey {

    private MailKey() {}

    static String of(ReceivedMail mail) {
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
