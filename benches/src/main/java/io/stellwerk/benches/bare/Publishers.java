package io.stellwerk.benches.bare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The two ways of records to the broker: as they are, and in a transaction. Both are idempotent and wait for the disk. */
final class Publishers {

    private Publishers() {}

    /** Records of a topic that keeps every event. */
    static Relay.Publisher idempotent(String kafka) {
        return new Idempotent(producer(kafka, Map.of()));
    }

    /** Records of the compacted topic, under an id that shuts out whoever published before. */
    static Relay.Publisher transactional(String kafka) {
        KafkaProducer<String, byte[]> producer =
                producer(kafka, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bare-escalation-outbox-compacted"));
        producer.initTransactions();
        return new Transactional(producer);
    }

    /** A producer that sends what it has when it is told to, so that a batch is one write for each partition. */
    static KafkaProducer<String, byte[]> producer(String kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private record Idempotent(KafkaProducer<String, byte[]> producer) implements Relay.Publisher {

        @Override
        public void publish(List<ProducerRecord<String, byte[]>> records)
                throws ExecutionException, InterruptedException {
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (ProducerRecord<String, byte[]> event : records) {
                sent.add(producer.send(event));
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    private record Transactional(KafkaProducer<String, byte[]> producer) implements Relay.Publisher {

        @Override
        public void publish(List<ProducerRecord<String, byte[]>> records) {
            producer.beginTransaction();
            for (ProducerRecord<String, byte[]> event : records) {
                Future<RecordMetadata> _ = producer.send(event);
            }
            // Fails if one of the records has not arrived.
            producer.commitTransaction();
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
