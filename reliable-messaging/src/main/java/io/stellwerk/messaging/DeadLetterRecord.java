package io.stellwerk.messaging;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The record of a letter for the dead-letter topic: as it came, with reason and origin in more headers. What would be too
 * large with them is cut down and says so; the table of the dead letters has all of it.
 */
final class DeadLetterRecord {

    /** Longer headers go first where there is not room enough for all. */
    private static final int LONGEST_HEADER = 4 * 1024;

    private static final int ALL_HEADERS = 64 * 1024;

    private final String service;
    private final int mostBytes;

    DeadLetterRecord(String service, int mostBytes) {
        this.service = service;
        this.mostBytes = mostBytes;
    }

    OutboxRow of(String consumer, DeadLetterStore.Row row) {
        Map<String, String> origin = origin(consumer, row);
        OutboxRow whole = row(row, row.headers().and(origin), row.payload());
        if (whole.bytes() <= mostBytes) {
            return whole;
        }
        origin.put("dlq_cut", "the record was too large; the dead letter in the service has all of it");
        StoredHeaders headers = row.headers().cut(LONGEST_HEADER, ALL_HEADERS).and(origin);
        int room = Math.max(0, mostBytes - row(row, headers, new byte[0]).bytes());
        byte[] payload = row.payload();
        return row(row, headers, payload == null || payload.length <= room ? payload : Arrays.copyOf(payload, room));
    }

    private OutboxRow row(DeadLetterStore.Row row, StoredHeaders headers, byte @Nullable [] payload) {
        return new OutboxRow(service + ".dlq." + row.source().topic(), row.key(), headers, payload);
    }

    private static Map<String, String> origin(String consumer, DeadLetterStore.Row row) {
        ConsumerRecord<String, byte[]> source = row.source();
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("dlq_reason", row.letter().reason());
        origin.put("dlq_stack", row.letter().stack());
        origin.put(OutboxRow.CONSUMER, consumer);
        origin.put("dlq_topic", source.topic());
        origin.put("dlq_partition", Integer.toString(source.partition()));
        origin.put("dlq_offset", Long.toString(source.offset()));
        origin.put("dlq_time", Clock.systemUTC().instant().toString());
        UUID ahead = row.letter().waitsBehind();
        if (ahead != null) {
            origin.put("dlq_waits_behind", ahead.toString());
        }
        return origin;
    }
}
