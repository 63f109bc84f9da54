package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The vectors of links follow from the formula that their CHANGES.md states. */
class TicketLinkContractTest {

    private static final String PURPOSE = "customer-page:v1";

    private final JsonNode vectors = Contract.read(Contract.ROOT.resolve("mail/ticket-link/v1/vectors.json"));

    @Test
    void a_token_is_version_key_instant_ticket_and_their_seal() throws Exception {
        assertThat(vectors.path("links")).hasSizeGreaterThan(3);
        for (JsonNode vector : vectors.path("links")) {
            String key = vector.path("key").asText();
            UUID ticket = UUID.fromString(vector.path("ticketId").asText());
            long issued = Instant.parse(vector.path("issued").asText()).getEpochSecond();
            String ofPurpose = HexFormat.of()
                    .formatHex(hmac(vectors.path("secrets").path(key).asText(), "key:" + PURPOSE));
            byte[] token = ByteBuffer.allocate(39)
                    .putLong(issued)
                    .put(0, (byte) 1)
                    .put(1, (byte) vector.path("key").asInt())
                    .put(2, ByteBuffer.allocate(8).putLong(issued).array(), 3, 5)
                    .position(7)
                    .putLong(ticket.getMostSignificantBits())
                    .putLong(ticket.getLeastSignificantBits())
                    .put(hmac(ofPurpose, PURPOSE + ":" + key + ":" + issued + ":" + ticket), 0, 16)
                    .array();

            assertThat(vector.path("token").asText())
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                    .hasSize(52);
        }
    }

    @Test
    void no_forged_one_is_among_the_others() {
        assertThat(vectors.path("forged")).hasSizeGreaterThan(10);
        assertThat(vectors.path("forged").findValuesAsText("token"))
                .doesNotContainAnyElementsOf(vectors.path("links").findValuesAsText("token"));
    }

    private static byte[] hmac(String secret, String claim) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
    }
}
