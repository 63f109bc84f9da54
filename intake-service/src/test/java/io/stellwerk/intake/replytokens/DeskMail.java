package io.stellwerk.intake.replytokens;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What notification-service puts into mails: tokens and Message-IDs of either version. */
public final class DeskMail {
    private DeskMail() {}

    /** A reply token as it was before keys had numbers. */
    public static String firstToken(UUID ticketId, String secret) {
        return TokenText.encode(ByteBuffer.allocate(26)
                .put(bytes(ticketId))
                .put(MailSeal.of("ticket:" + ticketId, secret, 10))
                .array());
    }

    /** A reply token. */
    public static String token(UUID ticketId, int key, LocalDate issued, String secret) {
        TokenHead head = new TokenHead(key, issued);
        return TokenText.encode(ByteBuffer.allocate(27)
                .put(bytes(head))
                .put(bytes(ticketId))
                .put(MailSeal.of("ticket:v2:" + head + ":" + ticketId, secret, 8))
                .array());
    }

    /** A Message-ID as it was before keys had numbers. */
    public static String firstMessageId(UUID ticketId, UUID notificationId, String domain, String secret) {
        byte[] seal = MailSeal.of("message:" + ticketId + ":" + notificationId, secret, 10);
        return messageId(ticketId, notificationId, seal, domain);
    }

    /** A Message-ID. */
    public static String messageId(
            UUID ticketId, UUID notificationId, String domain, int key, LocalDate issued, String secret) {
        TokenHead head = new TokenHead(key, issued);
        String claim = "message:v2:" + head + ":" + ticketId + ":" + notificationId;
        byte[] seal = ByteBuffer.allocate(11)
                .put(bytes(head))
                .put(MailSeal.of(claim, secret, 8))
                .array();
        return messageId(ticketId, notificationId, seal, domain);
    }

    /** The token of a link to a customer's page. */
    public static String link(UUID ticketId, Instant issued, String secret) {
        String key = TokenKeys.of(secret, Map.of(), 1)
                .forPurpose(0, "customer-page:v1")
                .orElseThrow();
        String claim = "customer-page:v1:0:" + issued.getEpochSecond() + ":" + ticketId;
        byte[] token = ByteBuffer.allocate(39)
                .put((byte) 1)
                .put((byte) 0)
                .put((byte) (issued.getEpochSecond() >> 32))
                .putInt((int) issued.getEpochSecond())
                .put(bytes(ticketId))
                .put(MailSeal.of(claim, key, 16))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static String messageId(UUID ticketId, UUID notificationId, byte[] seal, String domain) {
        return "<sw." + TokenText.encode(bytes(ticketId)) + "." + TokenText.encode(bytes(notificationId)) + "."
                + TokenText.encode(seal) + "@" + domain + ">";
    }

    private static byte[] bytes(TokenHead head) {
        return ByteBuffer.allocate(3)
                .put((byte) head.key())
                .putShort((short) head.issued().toEpochDay())
                .array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
