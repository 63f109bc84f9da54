package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.stack.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;

/** Timers of old tickets that become due one after the other. */
final class TimerWork implements Work {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int RATE = 50;
    private static final int WARM_UP_SECONDS = 6;

    private final Connections connections;
    private final TicketDraw.Pile tickets;

    TimerWork(Connections connections, TicketDraw.Pile tickets) {
        this.connections = connections;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "a timer fires";
    }

    @Override
    public void warmUp() {
        run(Duration.ofSeconds(WARM_UP_SECONDS));
    }

    @Override
    public Effort run(Duration time) {
        try {
            int times = (int) (time.toMillis() * RATE / 1_000);
            List<Long> ids = set(times);
            Waiting.forAWhile(time);
            String own = "from timers where id in ("
                    + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
            Waiting.until(
                    "every timer has fired",
                    TIMEOUT,
                    () -> connections.number("escalation", "select count(*) " + own + " and fired_at is null") == 0);
            ConcurrentHistogram lateness = Latency.histogram();
            connections
                    .query(
                            "escalation",
                            "select extract(epoch from fired_at - due_at) * 1000000000 " + own,
                            row -> row.getLong(1))
                    .forEach(nanos -> Latency.record(lateness, nanos));
            return new Effort(times, 0, lateness, Map.of());
        } catch (SQLException e) {
            throw new IllegalStateException("The timers could not be set.", e);
        }
    }

    private List<Long> set(int times) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ids.add(tickets.next().id().toString());
        }
        return connections.query("escalation", """
                        insert into timers (ticket_id, kind, set_at, due_at)
                        select id, 'FIRST_RESPONSE_75', now(), now() + place * interval '1 second' / %d
                        from unnest(cast('{%s}' as uuid[])) with ordinality as t(id, place)
                        returning id""".formatted(RATE, String.join(",", ids)), row -> row.getLong(1));
    }
}
