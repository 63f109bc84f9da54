package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A service's consumer of one topic: a batch is one transaction, and its offsets are committed after that. */
final class Stage implements Worker {

    private static final int MOST = 500;

    /** What the service does about a batch of new events, within the transaction. */
    interface Handler {

        void handle(Connection connection, List<Incoming> events) throws SQLException;
    }

    /**
     * What the stage is.
     *
     * @param name the consumer's name in the inbox
     * @param committed what follows a commit, such as that a relay wakes up
     */
    record Part(String service, String topic, String name, Handler handler, Runnable committed) {}

    private final Part part;
    private final Connection connection;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Tally handled;
    private final CountDownLatch assigned = new CountDownLatch(1);

    Stage(Part part, Connection connection, String kafka, Tally handled) {
        this.part = part;
        this.connection = connection;
        this.consumer = consumer(kafka, FreshTopics.PREFIX + part.service() + "." + part.name(), MOST);
        this.handled = handled;
        consumer.subscribe(List.of(part.topic()));
    }

    /** A member of a group of this run's own: that of a run before may have been killed and still count as alive. */
    static KafkaConsumer<String, byte[]> consumer(String kafka, String group, int most) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group + "." + ProcessHandle.current().pid(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
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
            handle(records);
            consumer.commitAsync();
        }
    }

    private void handle(ConsumerRecords<String, byte[]> records) throws SQLException {
        List<Incoming> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> source : records) {
            events.add(Incoming.of(source));
        }
        List<Incoming> fresh = Inbox.enter(connection, part.name(), events);
        if (!fresh.isEmpty()) {
            part.handler().handle(connection, fresh);
        }
        connection.commit();
        part.committed().run();
        handled.add(fresh.size());
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        connection.close();
    }
}
