package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The vectors of the second version follow from the formula that their CHANGES.md states. */
class SealedMailContractTest {

    private final JsonNode vectors = Contract.read(Contract.ROOT.resolve("mail/reply-token/v2/vectors.json"));

    @Test
    void a_reply_token_is_key_day_ticket_and_their_seal() throws Exception {
        assertThat(vectors.path("replyTokens")).hasSizeGreaterThan(3);
        for (JsonNode vector : vectors.path("replyTokens")) {
            String ticketId = vector.path("ticketId").asText();
            byte[] token = ByteBuffer.allocate(27)
                    .put(head(vector))
                    .put(bytes(ticketId))
                    .put(seal(vector, "ticket", ticketId))
                    .array();
            assertThat(vector.path("token").asText()).isEqualTo(base32(token)).hasSize(44);
            assertThat(vector.path("replyTo").asText()).isEqualTo("support+" + base32(token) + "@desk.example");
        }
    }

    @Test
    void a_message_id_is_ticket_notification_key_day_and_their_seal() throws Exception {
        assertThat(vectors.path("messageIds")).hasSizeGreaterThan(3);
        for (JsonNode vector : vectors.path("messageIds")) {
            String ticketId = vector.path("ticketId").asText();
            String notificationId = vector.path("notificationId").asText();
            byte[] sealed = ByteBuffer.allocate(11)
                    .put(head(vector))
                    .put(seal(vector, "message", ticketId + ":" + notificationId))
                    .array();
            assertThat(vector.path("messageId").asText())
                    .isEqualTo("<sw.%s.%s.%s@desk.example>"
                            .formatted(base32(bytes(ticketId)), base32(bytes(notificationId)), base32(sealed)));
        }
    }

    @Test
    void vectors_of_unknown_keys_use_none_that_is_given() {
        String head = vectors.path("unknownKeyReplyTokens").path(0).asText().substring(0, 2);
        int key = ("abcdefghijklmnopqrstuvwxyz234567".indexOf(head.charAt(0)) << 3)
                | ("abcdefghijklmnopqrstuvwxyz234567".indexOf(head.charAt(1)) >> 2);

        assertThat(vectors.path("secrets").has(Integer.toString(key))).isFalse();
    }

    private static byte[] head(JsonNode vector) {
        return ByteBuffer.allocate(3)
                .put((byte) vector.path("key").asInt())
                .putShort((short) day(vector))
                .array();
    }

    private static long day(JsonNode vector) {
        return LocalDate.parse(vector.path("issued").asText()).toEpochDay();
    }

    private byte[] seal(JsonNode vector, String kind, String ids) throws Exception {
        String key = vector.path("key").asText();
        String claim = kind + ":v2:" + key + ":" + day(vector) + ":" + ids;
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = vectors.path("secrets").path(key).asText().getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return ByteBuffer.allocate(8)
                .put(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)), 0, 8)
                .array();
    }

    private static byte[] bytes(String uuid) {
        UUID id = UUID.fromString(uuid);
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base32(byte[] bytes) {
        int length = (bytes.length * 8 + 4) / 5;
        BigInteger bits = new BigInteger(1, bytes).shiftLeft(length * 5 - bytes.length * 8);
        StringBuilder text = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            text.append("abcdefghijklmnopqrstuvwxyz234567"
                    .charAt(bits.shiftRight(i * 5).intValue() & 31));
        }
        return text.toString();
    }
}
