package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Carries an outbox to Kafka. Rows are taken out of it in their order, and gone when the broker has them: the deletion is
 * committed after the acknowledgement.
 */
final class Relay implements Worker {

    private static final int MOST = 1_000;

    private final Connection connection;
    private final KafkaProducer<String, byte[]> producer;
    private final boolean compacted;
    private final String take;
    private final Tally published;
    private final Semaphore wakeUps = new Semaphore(0);

    private Relay(Connection connection, KafkaProducer<String, byte[]> producer, boolean compacted, Tally published) {
        this.connection = connection;
        this.producer = producer;
        this.compacted = compacted;
        this.take = """
                delete from outbox where id = any(array(select id from outbox where shard %s order by id limit %d))
                returning id, topic, key, headers, payload""".formatted(compacted ? "= -1" : ">= 0", MOST);
        this.published = published;
    }

    /** Publishes to the topics that keep every event. */
    static Relay ofEvents(Connection connection, String kafka, Tally published) {
        return new Relay(connection, producer(kafka, Map.of()), false, published);
    }

    /** Publishes to the compacted topic, in transactions under an id that fences off whoever published before. */
    static Relay ofStates(Connection connection, String kafka, Tally published) {
        KafkaProducer<String, byte[]> producer =
                producer(kafka, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bare-escalation-outbox-compacted"));
        producer.initTransactions();
        return new Relay(connection, producer, true, published);
    }

    /** A producer that sends what it has when it is told to, so that a batch is one write for each partition. */
    static KafkaProducer<String, byte[]> producer(String kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A row of an outbox as a record. Between quotation marks are names and values in turn: neither has one inside. */
    static ProducerRecord<String, byte[]> event(String topic, String key, String headers, byte[] payload) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, payload);
        String[] parts = headers.split("\"", -1);
        for (int i = 1; i + 2 < parts.length; i += 4) {
            event.headers().add(parts[i], parts[i + 2].getBytes(StandardCharsets.UTF_8));
        }
        return event;
    }

    /** Says that there is something to publish. */
    void wake() {
        wakeUps.release();
    }

    @Override
    public void work() throws SQLException, ExecutionException, InterruptedException {
        if (wakeUps.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
            int relayed = MOST;
            while (relayed == MOST) {
                List<ProducerRecord<String, byte[]>> events = take();
                publish(events);
                connection.commit();
                relayed = events.size();
                published.add(relayed);
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> take() throws SQLException {
        TreeMap<Long, ProducerRecord<String, byte[]>> rows = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(take);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.put(
                        found.getLong(1),
                        event(found.getString(2), found.getString(3), found.getString(4), found.getBytes(5)));
            }
        }
        return List.copyOf(rows.values());
    }

    /** Returns when the broker has all of them. */
    private void publish(List<ProducerRecord<String, byte[]>> events) throws ExecutionException, InterruptedException {
        if (events.isEmpty()) {
            return;
        }
        if (compacted) {
            producer.beginTransaction();
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        events.forEach(event -> sent.add(producer.send(event)));
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        if (compacted) {
            producer.commitTransaction();
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        connection.close();
    }
}
