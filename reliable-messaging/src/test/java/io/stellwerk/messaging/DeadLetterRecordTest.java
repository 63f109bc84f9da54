package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterRecordTest {

    private static final int LIMIT = 1_000_000;

    @Test
    void a_record_that_fits_is_published_as_it_came() {
        var source = source("words".getBytes(UTF_8));
        source.headers().add("note", new byte[] {(byte) 0xff}).add("note", null).add("note", "b".getBytes(UTF_8));

        OutboxRow row = published(source);

        assertThat(row.headers().last("dlq_cut")).isNull();
        assertThat(row.toRecord().headers().headers("note"))
                .extracting(header -> header.value())
                .containsExactly(new byte[] {(byte) 0xff}, null, "b".getBytes(UTF_8));
        assertThat(row.payload()).isEqualTo("words".getBytes(UTF_8));
    }

    @Test
    void a_header_of_a_megabyte_is_left_out_and_the_payload_stays() {
        var source = source("words".getBytes(UTF_8));
        source.headers().add("note", new byte[LIMIT]).add("small", "b".getBytes(UTF_8));

        OutboxRow row = published(source);

        assertThat(row.headers().last("dlq_cut")).contains("all of it");
        assertThat(row.headers().last("note")).isNull();
        assertThat(row.headers().last("small")).isEqualTo("b");
        assertThat(row.payload()).isEqualTo("words".getBytes(UTF_8));
        assertThat(row.bytes()).isLessThan(LIMIT);
    }

    @Test
    void of_a_payload_that_is_too_large_the_beginning_is_published() {
        OutboxRow row = published(source(new byte[LIMIT + 48_000]));

        assertThat(row.bytes()).isEqualTo(LIMIT);
        assertThat(row.headers().last("dlq_offset")).isEqualTo("5");
    }

    @Test
    void a_key_of_a_megabyte_and_many_headers_are_cut_too() {
        var source = new ConsumerRecord<>("notes.v1", 0, 5, "k".repeat(LIMIT), "words".getBytes(UTF_8));
        for (int i = 0; i < 50_000; i++) {
            source.headers().add("note" + i, "some value".getBytes(UTF_8));
        }

        OutboxRow row = published(source);

        assertThat(row.bytes()).isLessThan(LIMIT);
        assertThat(row.key()).hasSize(1_000);
    }

    @Test
    void a_record_without_a_value_is_published_without_one() {
        assertThat(published(source(null)).toRecord().value()).isNull();
    }

    private static ConsumerRecord<String, byte[]> source(byte @Nullable [] value) {
        return new ConsumerRecord<>("notes.v1", 0, 5, "key", value);
    }

    private static OutboxRow published(ConsumerRecord<String, byte[]> source) {
        DeadLetter letter =
                DeadLetter.failed(ReceivedRecord.of(source, Publishers.OURS), new MalformedEnvelope("for this test"));
        return new DeadLetterRecord("notes", LIMIT)
                .of("notes-in", new DeadLetterStore.Row(letter, StoredHeaders.of(source.headers()), false));
    }
}
