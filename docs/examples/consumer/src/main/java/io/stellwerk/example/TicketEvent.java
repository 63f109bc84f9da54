package io.stellwerk.example;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place on the topic.
 *
 * @param id by what it is recognised when it comes again
 */
record TicketEvent(
        @Nullable String id, String type, @Nullable String ticketId, int partition, long offset) {

    private static final Set<String> KNOWN = Set.of(
            "stellwerk.escalation.ticket-queued.v1",
            "stellwerk.escalation.ticket-accepted.v1",
            "stellwerk.escalation.ticket-resolved.v1",
            "stellwerk.escalation.ticket-closed.v1");

    static TicketEvent of(ConsumerRecord<String, String> message) {
        String type = header(message, "ce_type");
        return new TicketEvent(
                header(message, "ce_id"),
                type == null ? "" : type,
                message.key(),
                message.partition(),
                message.offset());
    }

    /** Whether this program does something about it; the others are passed over, also those of later versions. */
    boolean isKnown() {
        return id != null && ticketId != null && KNOWN.contains(type);
    }

    private static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%d:%d %s %s".formatted(partition, offset, type, ticketId);
    }
}
