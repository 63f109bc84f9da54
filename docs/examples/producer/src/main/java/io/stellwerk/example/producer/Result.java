package io.stellwerk.example.producer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Fate of a message that was handed in. */
record Result(String type, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCEPTED = "stellwerk.intake.message-accepted.v1";
    private static final String REFUSED = "stellwerk.intake.message-refused.v1";

    static Result of(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        try {
            return new Result(
                    type == null ? "" : new String(type.value(), StandardCharsets.UTF_8),
                    JSON.readTree(new String(message.value(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no result at offset " + message.offset(), e);
        }
    }

    /** Tells an answer to the event of this source and id from others. Types that come later are passed over. */
    boolean answers(String source, String eventId) {
        return (type.equals(ACCEPTED) || type.equals(REFUSED))
                && content.path("source").asText().equals(source)
                && content.path("eventId").asText().equals(eventId);
    }

    boolean accepted() {
        return type.equals(ACCEPTED);
    }

    @Override
    public String toString() {
        if (accepted()) {
            return content.path("outcome").asText() + " "
                    + content.path("ticketNumber").asText();
        }
        String where = content.has("field") ? " at " + content.path("field").asText() : "";
        return "refused " + content.path("code").asText() + where + ": "
                + content.path("advice").asText();
    }
}
