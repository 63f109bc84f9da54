package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes letters down twice in one transaction: into the table, from where they can be redriven, and through the outbox
 * to the dead-letter topic, for other systems.
 */
@ApplicationScoped
class DeadLetterWriter {

    private static final byte[] NOTHING = {};

    private final DeadLetterStore store;
    private final EventConsumers consumers;
    private final MessagingConfig config;

    DeadLetterWriter(DeadLetterStore store, EventConsumers consumers, MessagingConfig config) {
        this.store = store;
        this.consumers = consumers;
        this.config = config;
    }

    Uni<Void> write(Mutiny.Session session, PendingEvents outbox, String consumer, List<Letter> letters) {
        boolean canBeRedriven = consumers.named(consumer).isPresent();
        List<DeadLetterStore.Row> rows = letters.stream()
                .map(letter -> new DeadLetterStore.Row(
                        letter,
                        headers(letter.received().source()),
                        payload(letter.received().source()),
                        canBeRedriven && holdsBack(letter)))
                .toList();
        rows.forEach(row -> outbox.add(record(consumer, row)));
        return store.park(session, consumer, rows);
    }

    /** Whether later events of the same key wait: not for what is no event, belongs to no key, or is answered. */
    private static boolean holdsBack(Letter letter) {
        return letter.received() instanceof ReceivedRecord.WellFormed
                && letter.received().source().key() != null
                && !letter.answered();
    }

    private OutboxRow record(String consumer, DeadLetterStore.Row row) {
        ConsumerRecord<String, byte[]> source = row.letter().received().source();
        Map<String, String> headers = new LinkedHashMap<>(row.headers());
        headers.put("dlq_reason", row.letter().reason());
        headers.put("dlq_stack", row.letter().stack());
        headers.put("dlq_consumer", consumer);
        headers.put("dlq_topic", source.topic());
        headers.put("dlq_partition", Integer.toString(source.partition()));
        headers.put("dlq_offset", Long.toString(source.offset()));
        headers.put("dlq_time", Clock.systemUTC().instant().toString());
        UUID ahead = row.letter().waitsBehind();
        if (ahead != null) {
            headers.put("dlq_waits_behind", ahead.toString());
        }
        return new OutboxRow(
                config.service() + ".dlq." + source.topic(), Letter.storable(source.key()), headers, row.payload());
    }

    private static byte[] payload(ConsumerRecord<String, byte[]> source) {
        byte[] value = source.value();
        return value == null ? NOTHING : value;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> source) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
