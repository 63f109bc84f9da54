package io.stellwerk.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A program that publishes records which are small only on the topic; it needs more memory than a test has. */
final class UnfoldingRecords {

    private static final int MEGABYTE = 1_000_000;

    private UnfoldingRecords() {}

    /** Publishes to a topic, on brokers, so many records in one batch, of so many megabytes, and one with the key "last". */
    public static void main(String[] arguments) throws Exception {
        String topic = arguments[0];
        int number = Integer.parseInt(arguments[2]);
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", arguments[1]));
        settings.put("compression.type", "zstd");
        settings.put("max.request.size", Integer.MAX_VALUE);
        settings.put("buffer.memory", 900L * MEGABYTE);
        settings.put("batch.size", 500 * MEGABYTE);
        settings.put("linger.ms", 60_000);
        byte[] value = new byte[Integer.parseInt(arguments[3]) * MEGABYTE];
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                sent.add(producer.send(new ProducerRecord<>(topic, "record " + i, value)));
            }
            producer.flush();
            sent.add(producer.send(new ProducerRecord<>(topic, "last", new byte[1])));
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }
}
