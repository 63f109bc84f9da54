package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.BadRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads any bytes as a record, and fails unless it is an event or can be parked just as it came. The bytes are the key, the
 * value, and the names and values of headers, each ended by a byte that no UTF-8 has.
 */
public final class RecordFuzzTarget {

    private static final byte END = (byte) 0xf5;
    private static final int MOST_BYTES_OF_AN_INDEX = 2_600;
    private static final int MOST_BYTES_OF_A_RECORD = 20_000;

    private RecordFuzzTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<byte[]> fields = fields(input);
        RecordHeaders headers = new RecordHeaders();
        for (int i = 2; i + 1 < fields.size(); i += 2) {
            headers.add(new String(fields.get(i), StandardCharsets.ISO_8859_1), fields.get(i + 1));
        }
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>("notes.v1", null, field(fields, 0), field(fields, 1), headers);
        for (Publishers publishers : Publishers.values()) {
            check(input.length + " bytes", message, publishers);
        }
    }

    /** The bytes that are read as a record. */
    static byte[] input(BadRecord bad) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        append(input, bad.message().key());
        append(input, bad.message().value());
        for (Header header : bad.message().headers()) {
            append(input, header.key().getBytes(StandardCharsets.ISO_8859_1));
            append(input, header.value());
        }
        return input.toByteArray();
    }

    private static void append(ByteArrayOutputStream input, byte @Nullable [] field) {
        input.writeBytes(field == null ? new byte[0] : field);
        input.write(END);
    }

    private static List<byte[]> fields(byte[] input) {
        List<byte[]> fields = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < input.length; at++) {
            if (input[at] == END) {
                fields.add(Arrays.copyOfRange(input, begin, at));
                begin = at + 1;
            }
        }
        return fields;
    }

    private static byte @Nullable [] field(List<byte[]> fields, int at) {
        return at >= fields.size() || fields.get(at).length == 0 ? null : fields.get(at);
    }

    static void check(String which, ProducerRecord<byte[], byte[]> message, Publishers publishers) {
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
                DeadLetter.failed(read, new IllegalStateException("no")), StoredHeaders.of(source.headers()), true);
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
                        && LosslessText.isText(text));
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
