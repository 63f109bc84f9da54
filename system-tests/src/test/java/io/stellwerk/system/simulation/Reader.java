package io.stellwerk.system.simulation;

import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One channel of one process: reads its share of a topic, a batch at a time, from where its group has committed. */
final class Reader {

    private static final int LARGEST_BATCH = 8;

    private final Process process;
    private final Broker broker;
    private final String topic;
    private final EventConsumer<?, ?> consumer;
    private final BatchInbox inbox;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private boolean busy;

    Reader(Process process, Broker broker, String topic, EventConsumer<?, ?> consumer, BatchInbox inbox) {
        this.process = process;
        this.broker = broker;
        this.topic = topic;
        this.consumer = consumer;
        this.inbox = inbox;
    }

    Process process() {
        return process;
    }

    String topic() {
        return topic;
    }

    EventConsumer<?, ?> consumer() {
        return consumer;
    }

    void assign(int partition) {
        positions.put(partition, broker.committed(process.service(), place(partition)));
    }

    void revoke() {
        positions.clear();
    }

    /** Goes back to what is committed, as after an error of the connection to the broker. */
    void seekToCommitted() {
        positions.replaceAll((partition, position) -> broker.committed(process.service(), place(partition)));
    }

    boolean canRead() {
        return !busy
                && positions.entrySet().stream()
                        .anyMatch(entry -> broker.log(topic, entry.getKey()).size() > entry.getValue());
    }

    void read() {
        List<Integer> partitions = new ArrayList<>(positions.keySet());
        Collections.shuffle(partitions, new Random(process.world().chance().next()));
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<Integer, Long> next = new TreeMap<>();
        int wanted = process.world().chance().between(1, LARGEST_BATCH);
        for (int partition : partitions) {
            List<ConsumerRecord<String, byte[]>> log = broker.log(topic, partition);
            int from = positions.get(partition).intValue();
            int to = Math.min(log.size(), from + wanted - records.size());
            if (to > from) {
                records.addAll(log.subList(from, to));
                positions.put(partition, (long) to);
                next.put(partition, (long) to);
            }
        }
        busy = true;
        process.world().statistics().count("records read", records.size());
        if (process.world().has(Flaw.ACKNOWLEDGED_BEFORE_HANDLED)) {
            next.forEach(this::commit);
        }
        inbox.handle(Batch.of(records, () -> acknowledge(next)), consumer)
                .subscribe()
                .with(done -> busy = false, failure -> busy = false);
    }

    private CompletionStage<Void> acknowledge(Map<Integer, Long> next) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        process.world().await(new Step(process, "commit offsets", () -> true, () -> {
            next.forEach(this::commit);
            acknowledged.complete(null);
        }));
        return acknowledged;
    }

    /** Only who has the partition can commit; a late commit of its former reader is refused. */
    private void commit(int partition, long offset) {
        if (positions.containsKey(partition) && positions.get(partition) >= offset) {
            broker.commit(process.service(), place(partition), offset);
        }
    }

    private TopicPartition place(int partition) {
        return new TopicPartition(topic, partition);
    }
}
