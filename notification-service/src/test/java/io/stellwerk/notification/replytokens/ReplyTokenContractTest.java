package io.stellwerk.notification.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.templates.Template;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTokenContractTest {

    private static final String VECTORS = "/contracts/mail/reply-token/v2/vectors.json";

    private final JsonNode vectors = vectors();

    @Test
    void tokens_are_those_that_intake_recognises_from_the_first_to_the_last_second_of_the_day() {
        assertThat(vectors.path("replyTokens")).isNotEmpty().allSatisfy(vector -> {
            UUID ticket = UUID.fromString(vector.path("ticketId").asText());
            MailIdentity desk = desk(vector);
            String token = vector.path("token").asText();
            String replyTo = vector.path("replyTo").asText();

            assertThat(desk.replyToken(ticket, at(vector, "00:00:00"))).isEqualTo(token);
            assertThat(desk.replyToken(ticket, at(vector, "23:59:59"))).isEqualTo(token);
            assertThat(desk.replyTo(ticket, at(vector, "12:00:00"))).isEqualTo(replyTo);
            assertThat(replyTo.substring(0, replyTo.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        });
    }

    @Test
    void message_ids_are_those_that_intake_recognises() {
        assertThat(vectors.path("messageIds"))
                .isNotEmpty()
                .allSatisfy(vector -> assertThat(desk(vector)
                                .messageId(
                                        UUID.fromString(vector.path("ticketId").asText()),
                                        UUID.fromString(
                                                vector.path("notificationId").asText()),
                                        at(vector, "18:30:00")))
                        .isEqualTo(vector.path("messageId").asText()));
    }

    @Test
    void a_mail_that_is_tried_again_keeps_its_message_id_though_another_key_signs() {
        JsonNode vector = vectors.path("messageIds").path(0);
        OutgoingMail tried = mail("<sw.as-it-left-before@desk.example>");

        assertThat(tried.messageId(desk(vector))).isEqualTo("<sw.as-it-left-before@desk.example>");
        assertThat(mail(null).messageId(desk(vector)))
                .startsWith("<sw.")
                .isNotEqualTo(
                        mail(null).messageId(desk(vectors.path("messageIds").path(1))));
    }

    @Test
    void nothing_that_is_shown_names_a_secret() {
        JsonNode vector = vectors.path("replyTokens").path(0);

        assertThat(desk(vector).toString()).doesNotContain(secret(vector));
        assertThat(desk(vector).key().toString()).doesNotContain(secret(vector));
    }

    private MailIdentity desk(JsonNode vector) {
        String domain = vectors.path("domain").asText();
        SigningKey key = SigningKey.chosen(
                vector.path("key").asInt(), null, Map.of(vector.path("key").asInt(), secret(vector)));
        return new MailIdentity(vectors.path("mailbox").asText() + "@" + domain, domain, "Desk", key);
    }

    private String secret(JsonNode vector) {
        return vectors.path("secrets").path(vector.path("key").asText()).asText();
    }

    private static Instant at(JsonNode vector, String time) {
        return Instant.parse(vector.path("issued").asText() + "T" + time + "Z");
    }

    private static OutgoingMail mail(@Nullable String messageId) {
        UUID ticket = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
        return new OutgoingMail(
                UUID.fromString("0199f3b0-0000-7000-8000-000000000052"),
                ticket,
                "cause",
                "anna@customer.example",
                Template.RECEIPT,
                null,
                1,
                Instant.parse("2026-11-29T10:00:00Z"),
                null,
                messageId,
                Contact.unknown(ticket),
                null,
                false);
    }

    private static JsonNode vectors() {
        try (InputStream in = ReplyTokenContractTest.class.getResourceAsStream(VECTORS)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
