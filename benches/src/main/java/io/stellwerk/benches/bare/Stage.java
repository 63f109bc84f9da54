package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A service's consumer of one topic: a batch is one transaction, and its offsets are committed after that. */
final class Stage implements Worker {

    private static final int MOST = 500;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<List<TicketValues>> before;
    private final BatchWriter work;
    private final CountDownLatch assigned = new CountDownLatch(1);

    Stage(KafkaConsumer<String, byte[]> consumer, String topic, Consumer<List<TicketValues>> before, BatchWriter work) {
        this.consumer = consumer;
        this.before = before;
        this.work = work;
        consumer.subscribe(List.of(topic));
    }

    /** A member of a group of this run's own: that of a run before may have been killed and still count as alive. */
    static KafkaConsumer<String, byte[]> consumer(String kafka, String group) {
        return consumer(kafka, group, MOST);
    }

    /** The same with a batch size of its own. */
    static KafkaConsumer<String, byte[]> consumer(String kafka, String group, int most) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        FreshTopics.PREFIX + group + "."
                                + ProcessHandle.current().pid(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        most),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Returns when the consumer has its partitions. */
    void awaitAssignment() throws InterruptedException {
        assigned.await();
    }

    @Override
    public void work() throws SQLException {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
        if (assigned.getCount() > 0 && !consumer.assignment().isEmpty()) {
            assigned.countDown();
        }
        if (!records.isEmpty()) {
            List<TicketValues> tickets = new ArrayList<>(records.count());
            Map<String, String> times = TicketValues.times();
            records.forEach(event -> tickets.add(ticket(event, times)));
            before.accept(tickets);
            work.write(tickets);
            consumer.commitAsync();
        }
    }

    private static TicketValues ticket(ConsumerRecord<String, byte[]> event, Map<String, String> times) {
        TicketValues ticket = new TicketValues(new String(event.value(), StandardCharsets.UTF_8), times);
        ticket.put("ce_id", header(event, "ce_id"));
        ticket.put("traceparent", header(event, "traceparent"));
        return ticket;
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        work.close();
    }
}
