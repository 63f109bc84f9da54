package io.stellwerk.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records that chance has made of others, one after the other; a seed makes the same ones again. */
public final class FuzzedRecords {

    private static final int LARGE = 32 * 1024;

    private static final List<String> NAMES = List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_specversion",
            "ce_dataschema",
            "content-type",
            "traceparent",
            "dlq_consumer",
            "",
            "CE_ID",
            "n\u0000te");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "1",
            "1.0",
            "/a b",
            "http://[",
            "\ud83d\ude00",
            "2026-11-29T10:00:60Z",
            "-1000000-01-01T00:00:00Z",
            "application/cloudevents+json",
            "application/cloudevents",
            "APPLICATION/CLOUDEVENTS-BATCH+JSON;x=y",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "{\"specversion\":\"1.0\",\"id\":\"\\ud800\",\"source\":\"/\",\"type\":\"t\",\"data\":{}}",
            "[[[[[[",
            "1e999999999",
            "\"\\u0000\"");

    /** What records often contain, or should not. */
    public static final List<String> WORDS = Stream.concat(NAMES.stream(), VALUES.stream())
            .filter(word -> !word.isEmpty())
            .toList();

    private final Random random;
    private final List<ProducerRecord<byte[], byte[]>> corpus;

    public FuzzedRecords(long seed, List<BadRecord> corpus) {
        this.random = new Random(seed);
        this.corpus = corpus.stream()
                .map(BadRecord::message)
                .filter(FuzzedRecords::isSmall)
                .toList();
    }

    private static boolean isSmall(ProducerRecord<byte[], byte[]> message) {
        int bytes = length(message.key()) + length(message.value());
        for (var header : message.headers()) {
            bytes += length(header.value());
        }
        return bytes < LARGE;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** The next record. */
    public ProducerRecord<byte[], byte[]> next() {
        var seed = any(corpus);
        var headers = new ArrayList<Header>(List.of(seed.headers().toArray()));
        var key = seed.key();
        var value = seed.value();
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            switch (random.nextInt(4)) {
                case 0 -> key = bytes(key);
                case 1 -> value = bytes(value);
                default -> change(headers);
            }
        }
        return new ProducerRecord<>(seed.topic(), null, key, value, headers);
    }

    private void change(List<Header> headers) {
        int at = headers.isEmpty() ? 0 : random.nextInt(headers.size());
        switch (random.nextInt(5)) {
            case 0 -> headers.add(at, new RecordHeader(any(NAMES), BadRecord.bytes(any(VALUES))));
            case 1 -> headers.add(new RecordHeader(any(NAMES), bytes(null)));
            case 2 -> {
                if (!headers.isEmpty()) {
                    headers.remove(at);
                }
            }
            default -> {
                if (!headers.isEmpty()) {
                    var header = headers.get(at);
                    headers.set(at, new RecordHeader(header.key(), bytes(header.value())));
                }
            }
        }
    }

    private byte @Nullable [] bytes(byte @Nullable [] before) {
        if (before == null || before.length == 0 || random.nextInt(4) == 0) {
            return random.nextInt(8) == 0 ? null : BadRecord.bytes(any(VALUES));
        }
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(before, random.nextInt(before.length));
            case 1 -> repeated(before, 2 + random.nextInt(20));
            case 2 -> spliced(before, BadRecord.bytes(any(VALUES)));
            default -> flipped(before);
        };
    }

    private byte[] flipped(byte[] before) {
        var after = before.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            after[random.nextInt(after.length)] = (byte) random.nextInt();
        }
        return after;
    }

    private byte[] spliced(byte[] before, byte[] inserted) {
        int at = random.nextInt(before.length);
        var after = Arrays.copyOf(before, before.length + inserted.length);
        System.arraycopy(inserted, 0, after, at, inserted.length);
        System.arraycopy(before, at, after, at + inserted.length, before.length - at);
        return after;
    }

    private static byte[] repeated(byte[] before, int times) {
        var after = new byte[Math.min(LARGE, before.length * times)];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i % before.length];
        }
        return after;
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
