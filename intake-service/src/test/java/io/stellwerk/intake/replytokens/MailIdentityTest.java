package io.stellwerk.intake.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.intake.TicketNumber;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ticket numbers, and reply tokens and Message-IDs of the first version, as published for all services. */
class MailIdentityTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static JsonNode vectors;
    private static String secret;
    private static TokenKeys keys;
    private static TokenKeys otherKeys;
    private static String domain;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in =
                MailIdentityTest.class.getResourceAsStream("/contracts/mail/reply-token/v1/vectors.json")) {
            vectors = new ObjectMapper().readTree(in);
        }
        secret = vectors.get("secret").asText();
        keys = TokenKeys.of(secret, Map.of(), 180);
        otherKeys = TokenKeys.of(secret + "x", Map.of(), 180);
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
            String token = DeskMail.firstToken(ticketId, secret);

            assertThat(token).isEqualTo(vector.get("token").asText());
            assertThat(token(token.toUpperCase(Locale.ROOT), keys)).contains(new ReplyToken(ticketId, Proof.VALID));
            assertThat(token(token, otherKeys)).contains(new ReplyToken(ticketId, Proof.FORGED));
            assertThat(token(token, withoutFirst())).contains(new ReplyToken(ticketId, Proof.UNKNOWN_KEY));
        }
    }

    @Test
    void forged_reply_tokens_are_not_genuine() {
        for (JsonNode forged : vectors.get("forgedReplyTokens")) {
            assertThat(token(forged.asText(), keys)).map(ReplyToken::proof).contains(Proof.FORGED);
        }
    }

    @Test
    void what_cannot_be_a_token_is_none() {
        assertThat(token("newsletter", keys)).isEmpty();
        assertThat(token("1".repeat(42), keys)).isEmpty();
        assertThat(token("1".repeat(44), keys)).isEmpty();
        assertThat(token("a".repeat(43), keys)).isEmpty();
    }

    @Test
    void message_ids_are_written_and_read_alike() {
        for (JsonNode vector : vectors.get("messageIds")) {
            UUID ticketId = UUID.fromString(vector.get("ticketId").asText());
            UUID notificationId = UUID.fromString(vector.get("notificationId").asText());
            String messageId = DeskMail.firstMessageId(ticketId, notificationId, domain, secret);

            assertThat(messageId).isEqualTo(vector.get("messageId").asText());
            assertThat(messageId(messageId, keys))
                    .contains(new OutgoingMessageId(ticketId, notificationId, Proof.VALID));
            assertThat(messageId(messageId, withoutFirst()))
                    .contains(new OutgoingMessageId(ticketId, notificationId, Proof.UNKNOWN_KEY));
        }
    }

    @Test
    void forged_message_ids_are_not_genuine() {
        for (JsonNode forged : vectors.get("forgedMessageIds")) {
            assertThat(messageId(forged.asText(), keys))
                    .map(OutgoingMessageId::proof)
                    .contains(Proof.FORGED);
        }
    }

    @Test
    void message_ids_of_others_are_none_of_ours() {
        String own = vectors.get("messageIds").get(0).get("messageId").asText();

        assertThat(messageId(own.replace(domain, "other.example"), keys)).isEmpty();
        assertThat(messageId("<abc@" + domain + ">", keys)).isEmpty();
    }

    private static Optional<ReplyToken> token(String token, TokenKeys keys) {
        return ReplyToken.read(token, keys, TODAY);
    }

    private static Optional<OutgoingMessageId> messageId(String messageId, TokenKeys keys) {
        return OutgoingMessageId.read(messageId, domain, keys, TODAY);
    }

    /** A desk that has retired the key from before keys had numbers. */
    private static TokenKeys withoutFirst() {
        return TokenKeys.of(null, Map.of(1, secret), 180);
    }
}
