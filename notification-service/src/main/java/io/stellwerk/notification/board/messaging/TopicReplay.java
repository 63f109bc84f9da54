package io.stellwerk.notification.board.messaging;

import io.stellwerk.notification.board.BoardRebuilds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The board's topics from where a replay was to where they end; it has no place in any consumer group. */
final class TopicReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_RECORDS = 2_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> beginnings;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    TopicReplay(Map<String, Object> brokerSettings, List<String> topics, Map<String, Long> positions) {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        beginnings = consumer.beginningOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(beginning(partition), positions.getOrDefault(partition.toString(), 0L))));
        findEnds();
    }

    /** From now on, the end is where the topics end now. */
    void findEnds() {
        ends.putAll(consumer.endOffsets(partitions));
    }

    boolean isAtEnd() {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= end(partition));
    }

    List<ConsumerRecord<String, byte[]>> next() {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false).toList();
    }

    BoardRebuilds.Progress progress(long unusable) {
        Map<String, Long> positions = new TreeMap<>();
        long read = 0;
        long toRead = 0;
        for (TopicPartition partition : partitions) {
            long position = consumer.position(partition);
            positions.put(partition.toString(), position);
            read += position - beginning(partition);
            toRead += Math.max(position, end(partition)) - beginning(partition);
        }
        return new BoardRebuilds.Progress(positions, read, toRead, unusable);
    }

    private long beginning(TopicPartition partition) {
        return beginnings.getOrDefault(partition, 0L);
    }

    private long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
