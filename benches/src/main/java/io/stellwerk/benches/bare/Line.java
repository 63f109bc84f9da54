package io.stellwerk.benches.bare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Requests that were made in memory wait here as if they had come over HTTP; what has gathered is the next batch. */
final class Line implements Worker, Door.Entry {

    private static final int MOST = 500;

    private final Template request = Event.of("web-request").payload();
    private final BlockingQueue<Ticket> waiting = new LinkedBlockingQueue<>();
    private final Arrivals arrivals;
    private final Work work;

    Line(Arrivals arrivals, Work work) {
        this.arrivals = arrivals;
        this.work = work;
    }

    @Override
    public void arrive(Ticket ticket) {
        waiting.add(ticket.with(request.fill(ticket)));
    }

    @Override
    public void work() throws SQLException, InterruptedException {
        @Nullable Ticket first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Ticket> batch = new ArrayList<>(MOST);
        batch.add(first);
        waiting.drainTo(batch, MOST - 1);
        arrivals.opened(batch);
        work.write(batch);
    }

    @Override
    public void close() throws SQLException {
        work.close();
    }
}
