package io.stellwerk.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A program that reads a topic with the memory of a service and says what it reads, until there is a record with the key "last". */
final class SmallHeapReader {

    private SmallHeapReader() {}

    /** Reads the topic, which is the first argument, on the brokers, which are the second. */
    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", arguments[1]));
        settings.put("auto.offset.reset", "earliest");
        AtomicBoolean last = new AtomicBoolean();
        CrashLoopRecovery start =
                new CrashLoopRecovery(() -> reader(settings, Map.of("max.poll.records", 1)), new Printing(last));
        Map<String, Object> group =
                Map.of("group.id", arguments[0], "group.instance.id", "reader", "max.poll.records", 500);
        try (KafkaConsumer<String, byte[]> consumer = reader(settings, group)) {
            consumer.subscribe(List.of(arguments[0]), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    start.assigned(consumer, partitions);
                }
            });
            while (!last.get()) {
                for (ConsumerRecord<String, byte[]> source : consumer.poll(Duration.ofSeconds(1))) {
                    System.out.println("polled " + source.key());
                    last.compareAndSet(false, "last".equals(source.key()));
                }
                consumer.commitSync();
            }
        }
    }

    private static KafkaConsumer<String, byte[]> reader(Map<String, Object> settings, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        all.put("enable.auto.commit", false);
        return new KafkaConsumer<>(all, new KeyDeserializer(), new ByteArrayDeserializer());
    }

    private record Printing(AtomicBoolean last) implements CrashLoopRecovery.Handling {

        @Override
        public void handle(ConsumerRecord<String, byte[]> source) {
            System.out.println("handled " + source.key());
            last.compareAndSet(false, "last".equals(source.key()));
        }

        @Override
        public void setAside(TopicPartition partition, long offset, String reason) {
            System.out.println("set aside " + offset);
        }
    }
}
