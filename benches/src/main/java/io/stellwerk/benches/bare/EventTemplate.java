package io.stellwerk.benches.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** An event in the form in which the services publish it; its values are the ticket's. */
record EventTemplate(String topic, TextTemplate key, TextTemplate headers, TextTemplate payload) {

    private static final JsonNode ALL = read();
    private static final int SHARDS = 8;

    /** The shard of the compacted topic, whose records are relayed by themselves. */
    static final int COMPACTED = -1;

    static EventTemplate of(String name) {
        JsonNode event = ALL.path(name);
        String source = event.path("source").asText();
        String key = event.path("key").asText();
        // The headers of CloudEvents in Kafka's binary mode, as one JSON object.
        String headers =
                "{\"ce_specversion\":\"1.0\",\"ce_id\":\"${id." + name + "}\",\"ce_type\":\"stellwerk." + source + "."
                        + name + ".v1\",\"ce_source\":\"/stellwerk/" + source + "\",\"ce_subject\":\"" + key
                        + "\",\"ce_time\":\"${now}\",\"content-type\":\"application/json\",\"traceparent\":\"${traceparent}\"}";
        return new EventTemplate(
                FreshTopics.PREFIX + event.path("topic").asText(),
                new TextTemplate(key),
                new TextTemplate(headers),
                new TextTemplate(event.path("payload").toString()));
    }

    /** A ticket's event as a row of an outbox. */
    TicketValues row(TicketValues ticket) {
        String id = key.fill(ticket);
        int shard =
                topic.equals(FreshTopics.ESCALATION_TICKET_STATES) ? COMPACTED : Math.floorMod(id.hashCode(), SHARDS);
        return new TicketValues(
                "",
                Map.of(
                        "shard",
                        Integer.toString(shard),
                        "topic",
                        topic,
                        "key",
                        id,
                        "headers",
                        headers.fill(ticket),
                        "payload",
                        payload.fill(ticket)));
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(EventTemplate.class.getResourceAsStream("/bare/events.json"))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
