package io.stellwerk.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events of topics as they happen; a reader that leaves no trace, with no place in any consumer group. */
public final class EventStream implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;

    private EventStream(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Opens the topics whose names are wanted, at their beginning or at their present end. */
    public static EventStream open(String bootstrapServers, Predicate<String> wanted, boolean fromStart) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = partitions(consumer, wanted);
        consumer.assign(partitions);
        if (fromStart) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            // Seeking is lazy; asking for the position makes "now" this moment.
            partitions.forEach(consumer::position);
        }
        return new EventStream(consumer);
    }

    /** What has arrived, oldest first; empty if nothing does within the time. */
    public List<ConsumerRecord<String, byte[]>> next(Duration patience) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(patience).forEach(records::add);
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Predicate<String> wanted) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> wanted.test(topic.getKey()) && !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
