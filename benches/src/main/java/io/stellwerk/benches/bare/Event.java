package io.stellwerk.benches.bare;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into an outbox.
 *
 * @param key the ticket's id
 * @param publisher the service whose event it is
 * @param trace the trace context of its cause
 */
record Event(
        String topic,
        String key,
        UUID id,
        String type,
        String publisher,
        Instant time,
        @Nullable String trace,
        String payload) {

    private static final int SHARDS = 8;

    /** The shard of the compacted topic, whose records are relayed by themselves. */
    static final int COMPACTED = -1;

    int shard() {
        return topic.equals(FreshTopics.ESCALATION_TICKET_STATES) ? COMPACTED : Math.floorMod(key.hashCode(), SHARDS);
    }

    /** As the services store them: the headers of CloudEvents in Kafka's binary mode, as one JSON object. */
    String headers() {
        return "{\"ce_specversion\":\"1.0\",\"ce_id\":\"" + id
                + "\",\"ce_type\":\"stellwerk." + publisher + "." + type + ".v1"
                + "\",\"ce_source\":\"/stellwerk/" + publisher
                + "\",\"ce_subject\":\"" + key
                + "\",\"ce_time\":\"" + time
                + "\",\"content-type\":\"application/json\""
                + (trace == null ? "}" : ",\"traceparent\":\"" + trace + "\"}");
    }
}
