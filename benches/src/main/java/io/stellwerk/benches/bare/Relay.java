package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Carries an outbox to Kafka. Rows are taken out of it in their order, and gone when the broker has them: the deletion is
 * committed after the acknowledgement.
 */
final class Relay implements Worker {

    /** All topics but the compacted one. */
    static final String EVENTS = "shard >= 0";

    /** The compacted topic. */
    static final String STATES = "shard = " + Event.COMPACTED;

    private static final int MOST = 1_000;
    /** How records reach the broker: all of them, or it fails. */
    interface Publisher extends AutoCloseable {

        void publish(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException;

        @Override
        void close();
    }

    private final Connection connection;
    private final Publisher publisher;
    private final String take;
    private final Tally published;
    private final Semaphore wakeUps = new Semaphore(0);

    Relay(Connection connection, String rows, Publisher publisher, Tally published) {
        this.connection = connection;
        this.publisher = publisher;
        this.take = """
                delete from outbox where id = any(array(select id from outbox where %s order by id limit %d))
                returning id, topic, key, headers, payload""".formatted(rows, MOST);
        this.published = published;
    }

    private record Row(long id, ProducerRecord<String, byte[]> event) {}

    /** Says that there is something to publish. */
    void wake() {
        wakeUps.release();
    }

    @Override
    public void work() throws SQLException, ExecutionException, InterruptedException {
        if (wakeUps.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
            while (relay() == MOST) {
                // The next ones wait already.
            }
        }
    }

    private int relay() throws SQLException, ExecutionException, InterruptedException {
        List<Row> rows = take();
        if (!rows.isEmpty()) {
            rows.sort(Comparator.comparingLong(Row::id));
            publisher.publish(rows.stream().map(Row::event).toList());
        }
        connection.commit();
        published.add(rows.size());
        return rows.size();
    }

    private List<Row> take() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(take);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                ProducerRecord<String, byte[]> event =
                        new ProducerRecord<>(found.getString(2), found.getString(3), found.getBytes(5));
                headers(event, found.getString(4));
                rows.add(new Row(found.getLong(1), event));
            }
        }
        return rows;
    }

    /** What is between quotation marks are names and values in turn: neither has one inside. */
    private static void headers(ProducerRecord<String, byte[]> event, String json) {
        String[] parts = json.split("\"", -1);
        for (int i = 1; i + 2 < parts.length; i += 4) {
            event.headers().add(parts[i], parts[i + 2].getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws SQLException {
        publisher.close();
        connection.close();
    }
}
