package io.stellwerk.notification.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links are those that intake recognises. */
class TicketLinkContractTest {

    @Test
    void tokens_of_links_are_those_that_intake_recognises() throws IOException {
        JsonNode vectors = vectors();

        assertThat(vectors.path("links")).isNotEmpty().allSatisfy(vector -> {
            int number = vector.path("key").asInt();
            String secret =
                    vectors.path("secrets").path(Integer.toString(number)).asText();
            SigningKey key = SigningKey.chosen(number, null, Map.of(number, secret));
            MailIdentity desk = new MailIdentity("support@desk.example", "desk.example", "Desk", key);
            Instant issued = Instant.parse(vector.path("issued").asText());
            UUID ticket = UUID.fromString(vector.path("ticketId").asText());

            assertThat(desk.pageToken(ticket, issued.plusMillis(999)))
                    .isEqualTo(vector.path("token").asText());
        });
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in =
                TicketLinkContractTest.class.getResourceAsStream("/contracts/mail/ticket-link/v1/vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
