package io.stellwerk.intake.messages;

import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Key by which a second delivery of one message is recognised, unique in the whole system.
 *
 * @param fingerprint what the content is compared by where the sender chose the key
 * @param kind what the same key for other content means
 * @param formerly under which value it was stored before keys belonged to their senders, if it was
 */
public record MessageKey(
        String value,
        @Nullable String fingerprint,
        Kind kind,
        @Nullable String formerly) {
    /** Meaning of another content under the same key. */
    public enum Kind {
        /** An error of the sender's, who is told so. */
        REQUEST,
        /** Another mail: some systems use one Message-ID for all that they send. */
        MAIL
    }

    /** A key of a request: the same key for other content is an error. */
    public MessageKey(String value, @Nullable String fingerprint) {
        this(value, fingerprint, Kind.REQUEST, null);
    }

    /** A key that comes from the message itself. */
    public static MessageKey of(String value) {
        return new MessageKey(value, null);
    }

    /** A key that its sender chose for this content. */
    public static MessageKey of(String value, byte[] content) {
        return new MessageKey(value, DigestUtils.sha256Hex(content));
    }

    /** The same, with the value under which the request was stored before keys belonged to their senders. */
    static MessageKey of(String value, String formerly, byte[] content) {
        return new MessageKey(value, DigestUtils.sha256Hex(content), Kind.REQUEST, formerly);
    }

    /** A key of a mail, which is a repeat only if its content is a copy. */
    public static MessageKey ofMail(String value, MailContent content) {
        return new MessageKey(value, content.encoded(), Kind.MAIL, null);
    }

    /** The values under which it may be stored. */
    public Stream<String> values() {
        return Stream.concat(Stream.of(value), Stream.ofNullable(formerly));
    }

    /** The name of the message to other services: no other message has it, not even one under the same key. */
    String name() {
        return kind == Kind.MAIL && fingerprint != null
                ? value + "#" + Integer.toHexString(fingerprint.hashCode())
                : value;
    }

    /** Tells whether a delivery with this fingerprint under the same key was one of this message. */
    public boolean isOf(@Nullable String earlier) {
        if (fingerprint == null) {
            return true;
        }
        return switch (kind) {
            case REQUEST -> fingerprint.equals(earlier);
            case MAIL -> earlier == null || MailContent.decoded(fingerprint).isCopyOf(MailContent.decoded(earlier));
        };
    }
}
