package io.stellwerk.intake.replytokens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The signed part of a reply address: which ticket it names, and what it proves. */
public record ReplyToken(UUID ticketId, Proof proof) {
    private static final int FIRST_VERSION = 42;
    private static final int SECOND_VERSION = 44;
    private static final int ID_LENGTH = 16;

    /** Reads a token of either version; empty when the text cannot be one. */
    public static Optional<ReplyToken> read(String token, TokenKeys keys, LocalDate today) {
        return switch (token.length()) {
            case FIRST_VERSION -> TokenText.decode(token).map(bytes -> checked(token, first(bytes, keys)));
            case SECOND_VERSION -> TokenText.decode(token).map(bytes -> checked(token, second(bytes, keys, today)));
            default -> Optional.empty();
        };
    }

    private static ReplyToken first(byte[] bytes, TokenKeys keys) {
        UUID ticketId = MailSeal.uuid(bytes, 0);
        byte[] seal = Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        return new ReplyToken(ticketId, keys.proof("ticket:" + ticketId, seal));
    }

    private static ReplyToken second(byte[] bytes, TokenKeys keys, LocalDate today) {
        TokenHead head = TokenHead.read(bytes);
        UUID ticketId = MailSeal.uuid(bytes, TokenHead.LENGTH);
        byte[] seal = Arrays.copyOfRange(bytes, TokenHead.LENGTH + ID_LENGTH, bytes.length);
        return new ReplyToken(ticketId, keys.proof(head, "ticket:v2:" + head + ":" + ticketId, seal, today));
    }

    /** The bits that base 32 leaves over are zero in what the desk writes. */
    private static ReplyToken checked(String token, ReplyToken read) {
        return TokenText.isCanonical(token) ? read : new ReplyToken(read.ticketId, Proof.FORGED);
    }
}
