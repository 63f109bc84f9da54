package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.BadRecord;
import io.stellwerk.testing.FuzzedRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Whatever is on a topic is read in bounded time, and kept as it came if it is parked. */
class FuzzedRecordTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int MOST_BYTES_OF_AN_INDEX = 2_600;
    private static final int MOST_BYTES_OF_A_RECORD = 20_000;

    @Test
    void chance_finds_no_record_that_cannot_be_read_or_parked() {
        long seed = FuzzedRecords.seed();
        List<BadRecord> corpus = new ArrayList<>(Received.badNotes(Publishers.OURS));
        corpus.addAll(Received.badNotes(Publishers.ANYBODY));
        FuzzedRecords records = new FuzzedRecords(seed, corpus);
        for (int i = 0; i < FuzzedRecords.inputs(10_000); i++) {
            ProducerRecord<byte[], byte[]> message = records.next();
            long begun = System.nanoTime();
            for (Publishers publishers : Publishers.values()) {
                check("seed=" + seed + " input=" + i, message, publishers);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("seed=%d input=%d", seed, i)
                    .isLessThan(LONGEST);
        }
    }

    private static void check(String which, ProducerRecord<byte[], byte[]> message, Publishers publishers) {
        ConsumerRecord<String, byte[]> source = Received.from(message);
        ReceivedRecord read = ReceivedRecord.of(source, publishers);
        switch (read) {
            case ReceivedRecord.Malformed malformed ->
                assertThat(malformed.reason()).as(which).hasMessageNotContaining("cannot be read: java");
            case ReceivedRecord.WellFormed wellFormed ->
                assertThat(indexed(source.key())).as(which).isTrue();
        }
        assertThat(indexed(read.id())).as(which).isTrue();

        DeadLetterStore.Row row = new DeadLetterStore.Row(
                Letter.failed(read, new IllegalStateException("no")), KeptHeaders.of(source.headers()), true);
        String stored = HeadersJson.write(row.headers());
        assertThat(stored.chars().allMatch(c -> c > 0 && c < 128)).as(which).isTrue();
        RecordHeaders again = new RecordHeaders();
        HeadersJson.read(stored).addTo(again);
        assertThat(texts(again)).as(which).isEqualTo(texts(message.headers()));
        byte[] exactKey = row.exactKey();
        assertThat(exactKey == null && source.key() != null ? source.key().getBytes(StandardCharsets.UTF_8) : exactKey)
                .as(which)
                .isEqualTo(message.key());

        OutboxRow published = new DeadLetterRecord("notes", MOST_BYTES_OF_A_RECORD).of("notes-in", row);
        if (published.headers().last("dlq_cut") == null) {
            assertThat(published.payload()).as(which).isEqualTo(message.value());
        }
        assertThat(published.payloadBytes()).as(which).isLessThanOrEqualTo(MOST_BYTES_OF_A_RECORD);
    }

    private static boolean indexed(String text) {
        return text == null
                || (text.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES_OF_AN_INDEX
                        && text.indexOf('\0') < 0
                        && KeptText.isText(text));
    }

    private static List<String> texts(Iterable<Header> headers) {
        List<String> texts = new ArrayList<>();
        for (Header header : headers) {
            texts.add(header.key() + "="
                    + (header.value() == null ? "null" : new String(header.value(), StandardCharsets.ISO_8859_1)));
        }
        return texts;
    }
}
