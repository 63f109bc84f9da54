package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.local.stack.DataDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets the backlog of a desk grow, and measures the same work at each size. */
final class GrowthBench {

    private static final Duration CALM = Duration.ofSeconds(3);

    /** The second time over, nothing is new any more. */
    private static final int WARM_UPS = 2;

    private final GrowthPlan plan;
    private final DataDirectory data;
    private final Backlog backlog;
    private final Consumer<String> chronicle;

    GrowthBench(GrowthPlan plan, DataDirectory data, Consumer<String> chronicle) {
        this.plan = plan;
        this.data = data;
        this.chronicle = chronicle;
        this.backlog = new Backlog(data, chronicle);
    }

    SizeReport measure(long tickets) throws SQLException {
        chronicle.accept("%,d open tickets".formatted(tickets));
        Backlog.Filling filling = backlog.growTo(tickets);
        Disk.settle();
        chronicle.accept("  made in %.0f s".formatted(filling.seconds()));
        try (LocalDesk desk = LocalDesk.start(data);
                Doors doors = new Doors(desk.ports(), desk.callers().as("agent-7"));
                QueuedTickets queued = new QueuedTickets(desk.kafka());
                Connection statistics = new Connections(desk.ports().postgres()).to(Connections.SERVER)) {
            TicketDraw draw = TicketDraw.of(new Connections(desk.ports().postgres()), filling.ranges(), plan.seed());
            List<Work> works = new Operations(
                            desk,
                            doors,
                            queued,
                            draw,
                            filling.ranges().getLast().first())
                    .all();
            chronicle.accept("  warming up");
            for (int i = 0; i < WARM_UPS; i++) {
                works.forEach(Work::warmUp);
            }
            Waiting.forAWhile(CALM);
            long before = open(new Connections(desk.ports().postgres()));
            return report(desk, filling, before, works, new Meter(desk, statistics));
        }
    }

    private SizeReport report(LocalDesk desk, Backlog.Filling filling, long before, List<Work> works, Meter meter)
            throws SQLException {
        List<Meter.Round> idle = new ArrayList<>();
        Map<String, List<Meter.Round>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            chronicle.accept("  round " + round + " of " + plan.rounds());
            idle.add(meter.idle(plan.time()));
            for (Work work : works) {
                rounds.computeIfAbsent(work.name(), _ -> new ArrayList<>()).add(meter.of(work, plan.time()));
            }
        }
        Idle without = Idle.of(idle);
        List<OperationCost> costs = new ArrayList<>();
        rounds.forEach((name, own) -> costs.addAll(OperationCost.of(name, own, without)));
        return new SizeReport(
                filling.ranges().getLast().last(),
                before,
                open(new Connections(desk.ports().postgres())),
                filling.seconds(),
                without,
                costs,
                TableSize.all(new Connections(desk.ports().postgres())));
    }

    private static long open(Connections connections) throws SQLException {
        return connections.number("escalation", """
                        select sum(tickets) from (
                            select tickets, status from queue_counts union all select tickets, status from queue_changes) as counted
                        where status not in ('RESOLVED', 'CLOSED')""");
    }
}
