package io.stellwerk.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who the desk is in e-mail: its address and name, and the signed tokens by which a customer's answer finds back to its
 * ticket and by which nobody else can reach it.
 *
 * @param address where customers write to
 * @param domain the host part of Message-IDs
 * @param name what customers see as the sender
 * @param secret signs tokens and Message-IDs
 */
public record DeskIdentity(String address, String domain, String name, String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 10;

    /** The token that names a ticket and proves that the desk gave it out. */
    public String replyToken(UUID ticketId) {
        byte[] id = Base32.bytes(ticketId);
        byte[] token = Arrays.copyOf(id, id.length + SIGNATURE_BYTES);
        System.arraycopy(sign("ticket:" + ticketId), 0, token, id.length, SIGNATURE_BYTES);
        return Base32.encode(token);
    }

    /** Where the customer's answer goes: the desk's address with the token as its plus part. */
    public String replyTo(UUID ticketId) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + replyToken(ticketId) + address.substring(at);
    }

    /** The Message-ID of a notification: always the same one, however often it is sent. */
    public String messageId(UUID ticketId, UUID notificationId) {
        return "<sw." + Base32.encode(Base32.bytes(ticketId)) + "." + Base32.encode(Base32.bytes(notificationId)) + "."
                + Base32.encode(sign("message:" + ticketId + ":" + notificationId)) + "@" + domain + ">";
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Says who, not the secret. */
    @Override
    public String toString() {
        return name + " <" + address + ">";
    }
}
