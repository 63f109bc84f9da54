package io.stellwerk.intake.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes a second delivery of one message recognisable, unique in the whole system.
 *
 * @param fingerprint a hash of the content where the sender chose the key: the same key for other content is an error
 */
public record MessageKey(String value, @Nullable String fingerprint) {

    /** A key that comes from the message itself. */
    public static MessageKey of(String value) {
        return new MessageKey(value, null);
    }

    /** A key that its sender chose for this content. */
    public static MessageKey of(String value, byte[] content) {
        try {
            return new MessageKey(
                    value,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
