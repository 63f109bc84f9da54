package io.stellwerk.notification.replytokens;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Identity of the desk in e-mail: its address and name, and the signed tokens by which a customer's answer finds its
 * ticket and nobody else's message does.
 *
 * @param address where customers write to
 * @param domain the host part of Message-IDs
 * @param name what customers see as the sender
 * @param key signs tokens and Message-IDs
 */
public record MailIdentity(String address, String domain, String name, SigningKey key) {

    /** The token that names a ticket and proves that the desk gave it out, and when. */
    public String replyToken(UUID ticketId, Instant issued) {
        return Base32.encode(
                joined(key.head(issued), Base32.bytes(ticketId), key.seal("ticket", issued, ticketId.toString())));
    }

    /** Address for the customer's answer: the desk's own with the token as its plus part. */
    public String replyTo(UUID ticketId, Instant issued) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + replyToken(ticketId, issued) + address.substring(at);
    }

    /** The Message-ID of a notification that was never sent before. */
    public String messageId(UUID ticketId, UUID notificationId, Instant issued) {
        byte[] seal = key.seal("message", issued, ticketId + ":" + notificationId);
        return "<sw." + Base32.encode(Base32.bytes(ticketId)) + "." + Base32.encode(Base32.bytes(notificationId)) + "."
                + Base32.encode(joined(key.head(issued), seal)) + "@" + domain + ">";
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    /** Names the desk, not the secret. */
    @Override
    public String toString() {
        return name + " <" + address + ">";
    }
}
