package io.stellwerk.benches.bare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Requests that were made in memory wait here as if they had come over HTTP; what has gathered is the next batch. */
final class RequestQueue implements Worker, TicketGenerator.Entry {

    private static final int MOST = 500;

    private final TextTemplate request = EventTemplate.of("web-request").payload();
    private final BlockingQueue<TicketValues> waiting = new LinkedBlockingQueue<>();
    private final Arrivals arrivals;
    private final BatchWriter work;

    RequestQueue(Arrivals arrivals, BatchWriter work) {
        this.arrivals = arrivals;
        this.work = work;
    }

    @Override
    public void arrive(TicketValues ticket) {
        waiting.add(ticket.with(request.fill(ticket)));
    }

    @Override
    public void work() throws SQLException, InterruptedException {
        @Nullable TicketValues first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<TicketValues> batch = new ArrayList<>(MOST);
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
