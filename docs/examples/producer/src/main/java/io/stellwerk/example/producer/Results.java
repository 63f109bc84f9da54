package io.stellwerk.example.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The desk's answers from now on. A program that hands in many reads them in a consumer group of its own instead. */
final class Results implements AutoCloseable {

    private static final String TOPIC = "intake.channel-results.v1";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;

    private Results(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Takes its place before anything is handed in, so that no answer is missed. */
    static Results from(String kafka) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Results(consumer);
    }

    Optional<Result> await(String source, String eventId, Duration limit) {
        for (long end = System.nanoTime() + limit.toNanos(); System.nanoTime() < end; ) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                Result result = Result.of(message);
                if (result.answers(source, eventId)) {
                    return Optional.of(result);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
