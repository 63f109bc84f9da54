package io.stellwerk.notification.replytokens;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;

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

    private static final Base32 BASE_32 = new Base32();
    private static final String CUSTOMER_PAGE = "customer-page:v1";
    private static final byte LINK_VERSION = 1;
    private static final int LINK_SEAL_BYTES = 16;

    /** The token that names a ticket and proves that the desk gave it out, and when. */
    public String replyToken(UUID ticketId, Instant issued) {
        return encoded(joined(key.head(issued), bytes(ticketId), key.seal("ticket", issued, ticketId.toString())));
    }

    /** Address for the customer's answer: the desk's own with the token as its plus part. */
    public String replyTo(UUID ticketId, Instant issued) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + replyToken(ticketId, issued) + address.substring(at);
    }

    /** The Message-ID of a notification that was never sent before. */
    public String messageId(UUID ticketId, UUID notificationId, Instant issued) {
        byte[] seal = key.seal("message", issued, ticketId + ":" + notificationId);
        return "<sw." + encoded(bytes(ticketId)) + "." + encoded(bytes(notificationId)) + "."
                + encoded(joined(key.head(issued), seal)) + "@" + domain + ">";
    }

    /** The token that opens the customer's page of a ticket, and nothing else. */
    public String pageToken(UUID ticketId, Instant issued) {
        long seconds = issued.getEpochSecond();
        byte[] head = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        byte[] instant = Arrays.copyOfRange(head, 3, Long.BYTES);
        byte[] seal = Arrays.copyOf(key.sealFor(CUSTOMER_PAGE, seconds + ":" + ticketId), LINK_SEAL_BYTES);
        byte[] token = joined(new byte[] {LINK_VERSION, (byte) key.number()}, instant, bytes(ticketId), seal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Base 32 of RFC 4648 in lower case and without padding, which every mail server leaves as it is. */
    private static String encoded(byte[] bytes) {
        return BASE_32.encodeToString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
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
