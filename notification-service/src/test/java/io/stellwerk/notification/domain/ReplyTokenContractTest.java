package io.stellwerk.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTokenContractTest {

    private static final String VECTORS = "/contracts/mail/reply-token/v1/vectors.json";

    @Test
    void tokens_and_message_ids_are_those_that_intake_recognises() throws IOException {
        JsonNode vectors;
        try (InputStream in = ReplyTokenContractTest.class.getResourceAsStream(VECTORS)) {
            vectors = new ObjectMapper().readTree(in);
        }
        String domain = vectors.path("domain").asText();
        DeskIdentity desk = new DeskIdentity(
                vectors.path("mailbox").asText() + "@" + domain,
                domain,
                "Desk",
                vectors.path("secret").asText());

        assertThat(vectors.path("replyTokens")).isNotEmpty().allSatisfy(vector -> {
            UUID ticket = UUID.fromString(vector.path("ticketId").asText());
            assertThat(desk.replyToken(ticket)).isEqualTo(vector.path("token").asText());
            assertThat(desk.replyTo(ticket)).isEqualTo(vector.path("replyTo").asText());
        });
        assertThat(vectors.path("messageIds"))
                .isNotEmpty()
                .allSatisfy(vector -> assertThat(desk.messageId(
                                UUID.fromString(vector.path("ticketId").asText()),
                                UUID.fromString(vector.path("notificationId").asText())))
                        .isEqualTo(vector.path("messageId").asText()));
        assertThat(desk.toString()).doesNotContain(vectors.path("secret").asText());
    }
}
