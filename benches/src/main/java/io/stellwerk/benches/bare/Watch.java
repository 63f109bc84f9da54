package io.stellwerk.benches.bare;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Sees the tickets that come into a queue, as anybody could who reads the topic. */
final class Watch implements Worker {

    private static final String QUEUED = "stellwerk.escalation.ticket-queued.v1";
    private static final int MOST = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Arrivals arrivals;

    Watch(String kafka, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.consumer = Stage.consumer(kafka, "watch", MOST);
        List<TopicPartition> partitions = FreshTopics.partitions(FreshTopics.ESCALATION_TICKETS);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void work() {
        for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(100))) {
            if (QUEUED.equals(Stage.header(event, "ce_type"))) {
                arrivals.queued(event.key(), System.nanoTime());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
