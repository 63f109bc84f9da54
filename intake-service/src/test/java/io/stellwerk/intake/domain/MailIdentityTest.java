package io.stellwerk.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ticket numbers, reply tokens and Message-IDs as published for all services that read or write them. */
class MailIdentityTest {
    private static JsonNode vectors;
    private static String secret;
    private static String domain;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in =
                MailIdentityTest.class.getResourceAsStream("/contracts/mail/reply-token/v1/vectors.json")) {
            vectors = new ObjectMapper().readTree(in);
        }
        secret = vectors.get("secret").asText();
        domain = vectors.get("domain").asText();
    }

    @Test
    void ticket_numbers_end_in_their_check_digit() {
        for (JsonNode vector : vectors.get("ticketNumbers")) {
            TicketNumber number = TicketNumber.of(vector.get("sequence").asLong());

            assertThat(number.value()).isEqualTo(vector.get("ticketNumber").asText());
            assertThat(number.tag()).isEqualTo(vector.get("subjectTag").asText());
            assertThat(TicketNumber.parse(number.value())).contains(number);
            assertThat(TicketNumber.inSubject("Re: [other] " + number.tag() + " still broken"))
                    .contains(number);
        }
    }

    @Test
    void numbers_with_a_wrong_check_digit_are_none() {
        for (JsonNode rejected : vectors.get("rejectedTicketNumbers")) {
            assertThat(TicketNumber.parse(rejected.asText())).isEmpty();
            assertThat(TicketNumber.inSubject("Re: [" + rejected.asText() + "]"))
                    .isEmpty();
        }
    }

    @Test
    void reply_tokens_are_written_and_read_alike() {
        for (JsonNode vector : vectors.get("replyTokens")) {
            UUID ticketId = UUID.fromString(vector.get("ticketId").asText());
            String token = ReplyToken.of(ticketId, secret);

            assertThat(token).isEqualTo(vector.get("token").asText());
            assertThat(ReplyToken.read(token.toUpperCase(Locale.ROOT), secret))
                    .contains(new ReplyToken(ticketId, true));
            assertThat(ReplyToken.read(token, secret + "x")).contains(new ReplyToken(ticketId, false));
        }
    }

    @Test
    void forged_reply_tokens_are_not_genuine() {
        for (JsonNode forged : vectors.get("forgedReplyTokens")) {
            assertThat(ReplyToken.read(forged.asText(), secret))
                    .map(ReplyToken::genuine)
                    .contains(false);
        }
    }

    @Test
    void what_cannot_be_a_token_is_none() {
        assertThat(ReplyToken.read("newsletter", secret)).isEmpty();
        assertThat(ReplyToken.read("1".repeat(42), secret)).isEmpty();
    }

    @Test
    void message_ids_are_written_and_read_alike() {
        for (JsonNode vector : vectors.get("messageIds")) {
            UUID ticketId = UUID.fromString(vector.get("ticketId").asText());
            UUID notificationId = UUID.fromString(vector.get("notificationId").asText());
            String messageId = OutgoingMessageId.of(ticketId, notificationId, domain, secret);

            assertThat(messageId).isEqualTo(vector.get("messageId").asText());
            assertThat(OutgoingMessageId.read(messageId, domain, secret))
                    .contains(new OutgoingMessageId(ticketId, notificationId, true));
        }
    }

    @Test
    void forged_message_ids_are_not_genuine() {
        for (JsonNode forged : vectors.get("forgedMessageIds")) {
            assertThat(OutgoingMessageId.read(forged.asText(), domain, secret))
                    .map(OutgoingMessageId::genuine)
                    .contains(false);
        }
    }

    @Test
    void message_ids_of_others_are_none_of_ours() {
        String own = vectors.get("messageIds").get(0).get("messageId").asText();

        assertThat(OutgoingMessageId.read(own.replace(domain, "other.example"), domain, secret))
                .isEqualTo(Optional.empty());
        assertThat(OutgoingMessageId.read("<abc@" + domain + ">", domain, secret))
                .isEmpty();
    }
}
