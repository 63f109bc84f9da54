package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was ever on the topics; each reading goes on where the last one ended. */
final class TopicLog {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, List<PublishedEvent>> events = new HashMap<>();

    TopicLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Topics.all().forEach(topic -> events.put(topic.name(), new ArrayList<>()));
    }

    /** The records of each topic so far; those of one partition in their order. */
    Map<String, List<PublishedEvent>> readOn() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class))) {
            List<TopicPartition> partitions = events.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, LIMIT).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LIMIT);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::add);
            }
        }
        return Map.copyOf(events);
    }

    private void add(ConsumerRecord<String, byte[]> event) {
        events.computeIfAbsent(event.topic(), _ -> new ArrayList<>()).add(PublishedEvent.of(event));
        positions.put(new TopicPartition(event.topic(), event.partition()), event.offset() + 1);
    }
}
