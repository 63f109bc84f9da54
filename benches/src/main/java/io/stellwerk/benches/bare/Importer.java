package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Posts messages to the topic of channel integrations. */
final class Importer implements Door.Entry, AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Importer(String kafka) {
        this.producer = Publishers.producer(kafka, Map.of(ProducerConfig.LINGER_MS_CONFIG, 5));
    }

    @Override
    public void arrive(int number) {
        String message = Message.posted(number);
        String id = Incoming.value(message, "sourceMessageId");
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(FreshTopics.CHANNEL_INBOUND, id, message.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "stellwerk.channel.message-received.v1",
                        "ce_source", "/bench/import",
                        "ce_subject", id,
                        "ce_time", Instant.now().toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Future<RecordMetadata> _ = producer.send(event);
    }

    @Override
    public void close() {
        producer.close();
    }
}
