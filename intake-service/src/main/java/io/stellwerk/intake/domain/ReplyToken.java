package io.stellwerk.intake.domain;

import java.util.Optional;
import java.util.UUID;

/** The signed part of a reply address: which ticket it names, and whether this desk really signed it. */
public record ReplyToken(UUID ticketId, boolean genuine) {
    private static final int ENCODED_LENGTH = 42;

    /** The token that goes between plus sign and at sign of a Reply-To address. */
    public static String of(UUID ticketId, String secret) {
        return Base32.encode(MailSeal.concat(MailSeal.bytes(ticketId), seal(ticketId, secret)));
    }

    /** Reads a token; empty when the text cannot be one. */
    public static Optional<ReplyToken> read(String token, String secret) {
        if (token.length() != ENCODED_LENGTH) {
            return Optional.empty();
        }
        return Base32.decode(token).map(bytes -> {
            UUID ticketId = MailSeal.uuid(bytes, 0);
            return new ReplyToken(ticketId, MailSeal.matches(seal(ticketId, secret), bytes, 16));
        });
    }

    private static byte[] seal(UUID ticketId, String secret) {
        return MailSeal.of("ticket:" + ticketId, secret);
    }
}
