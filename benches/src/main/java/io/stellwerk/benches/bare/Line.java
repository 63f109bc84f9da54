package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Messages that were made in memory wait here as if they had come over HTTP; what has gathered is the next batch. */
final class Line implements Worker, Door.Entry {

    private static final int MOST = 500;

    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final Connection connection;
    private final Intake intake;
    private final Runnable committed;
    private final Tally taken;

    Line(Connection connection, Intake intake, Runnable committed, Tally taken) {
        this.connection = connection;
        this.intake = intake;
        this.committed = committed;
        this.taken = taken;
    }

    @Override
    public void arrive(int number) {
        waiting.add(Message.fromWeb(number));
    }

    @Override
    public void work() throws SQLException, InterruptedException {
        @Nullable Message first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Message> batch = new ArrayList<>(MOST);
        batch.add(first);
        waiting.drainTo(batch, MOST - 1);
        intake.take(connection, batch);
        connection.commit();
        committed.run();
        taken.add(batch.size());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
