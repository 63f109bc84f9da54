package io.stellwerk.intake.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links to customers' pages, as published for all services. */
class TicketLinkTest {
    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final Instant ISSUED = Instant.parse("2026-11-30T09:15:00Z");
    private static final Duration VALIDITY = Duration.ofDays(180);

    private static JsonNode vectors;
    private static TokenKeys keys;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = TicketLinkTest.class.getResourceAsStream("/contracts/mail/ticket-link/v1/vectors.json")) {
            vectors = new ObjectMapper().readTree(in);
        }
        Map<Integer, String> secrets = new HashMap<>();
        vectors.get("secrets")
                .properties()
                .forEach(one -> secrets.put(
                        Integer.valueOf(one.getKey()), one.getValue().asText()));
        keys = TokenKeys.of(null, secrets, 180);
    }

    @Test
    void links_are_read_as_they_are_written() {
        assertThat(vectors.get("links"))
                .isNotEmpty()
                .allSatisfy(vector -> assertThat(
                                TicketLink.read(vector.get("token").asText(), keys))
                        .contains(new TicketLink(
                                UUID.fromString(vector.get("ticketId").asText()),
                                Instant.parse(vector.get("issued").asText()))));
    }

    @Test
    void nothing_else_is_a_link() {
        assertThat(vectors.get("forged"))
                .isNotEmpty()
                .allSatisfy(
                        vector -> assertThat(TicketLink.read(vector.get("token").asText(), keys))
                                .as(vector.get("why").asText())
                                .isEmpty());
        assertThat(TicketLink.read("A".repeat(1_000_000), keys)).isEmpty();
    }

    @Test
    void a_link_with_any_bit_changed_is_none() {
        String token = vectors.get("links").get(0).get("token").asText();

        for (int i = 0; i < token.length(); i++) {
            String changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(TicketLink.read(changed, keys)).as(changed).isEmpty();
        }
    }

    @Test
    void a_link_opens_no_mail_and_a_reply_address_no_page() {
        String token = vectors.get("links").get(0).get("token").asText();
        String secret = vectors.get("secrets").get("0").asText();
        var today = ISSUED.atZone(ZoneOffset.UTC).toLocalDate();

        assertThat(ReplyToken.read(token, keys, today)).isEmpty();
        assertThat(TicketLink.read(DeskMail.token(TICKET, 0, today, secret), keys))
                .isEmpty();
    }

    @Test
    void a_link_counts_from_its_day_until_it_expires() {
        TicketLink link = new TicketLink(TICKET, ISSUED);

        assertThat(link.counts(ISSUED, VALIDITY)).isTrue();
        assertThat(link.counts(ISSUED.plus(VALIDITY).minusSeconds(1), VALIDITY)).isTrue();
        assertThat(link.counts(ISSUED.plus(VALIDITY), VALIDITY)).isFalse();
        assertThat(link.counts(ISSUED.minus(Duration.ofDays(1)), VALIDITY)).isTrue();
        assertThat(link.counts(ISSUED.minus(Duration.ofDays(1)).minusSeconds(1), VALIDITY))
                .isFalse();
    }
}
