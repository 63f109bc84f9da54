package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The vectors follow from the formula that their CHANGES.md states. */
class ReplyTokenContractTest {

    private final JsonNode vectors = Contract.read(Contract.ROOT.resolve("mail/reply-token/v1/vectors.json"));
    private final String secret = vectors.path("secret").asText();

    @Test
    void a_reply_token_is_the_ticket_id_and_its_seal() throws Exception {
        assertThat(vectors.path("replyTokens")).isNotEmpty();
        for (JsonNode vector : vectors.path("replyTokens")) {
            String ticketId = vector.path("ticketId").asText();
            byte[] token = ByteBuffer.allocate(26)
                    .put(bytes(ticketId))
                    .put(seal("ticket:" + ticketId))
                    .array();
            assertThat(vector.path("token").asText()).isEqualTo(base32(token)).hasSize(42);
            assertThat(vector.path("replyTo").asText()).isEqualTo("support+" + base32(token) + "@desk.example");
        }
    }

    @Test
    void a_message_id_is_ticket_notification_and_their_seal() throws Exception {
        assertThat(vectors.path("messageIds")).isNotEmpty();
        for (JsonNode vector : vectors.path("messageIds")) {
            String ticketId = vector.path("ticketId").asText();
            String notificationId = vector.path("notificationId").asText();
            assertThat(vector.path("messageId").asText())
                    .isEqualTo("<sw.%s.%s.%s@desk.example>"
                            .formatted(
                                    base32(bytes(ticketId)),
                                    base32(bytes(notificationId)),
                                    base32(seal("message:" + ticketId + ":" + notificationId))));
        }
    }

    @Test
    void a_ticket_number_adds_up_with_every_second_digit_doubled() {
        assertThat(vectors.path("ticketNumbers")).isNotEmpty();
        for (JsonNode vector : vectors.path("ticketNumbers")) {
            String number = vector.path("ticketNumber").asText();
            assertThat(number).startsWith("SW-" + vector.path("sequence").asText());
            assertThat(luhnSum(number.substring(3)) % 10).as(number).isZero();
            assertThat(vector.path("subjectTag").asText()).isEqualTo("[" + number + "]");
        }
    }

    private byte[] seal(String claim) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return ByteBuffer.allocate(10)
                .put(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)), 0, 10)
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

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 1; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
