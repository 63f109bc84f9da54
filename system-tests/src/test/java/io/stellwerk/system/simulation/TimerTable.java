package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.timers.PendingTimer;
import io.stellwerk.escalation.timers.Timers;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The timers of the same database; a claim passes over those that others hold. */
final class TimerTable implements Timers {

    @Override
    public Uni<Void> set(Mutiny.Session session, Collection<PendingTimer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Transaction transaction = Sessions.transaction(session);
        return transaction.statement("set timers", () -> {
            timers.forEach(pending -> add(transaction, pending));
            return null;
        });
    }

    private static void add(Transaction transaction, PendingTimer pending) {
        long id = transaction.database().next("timer");
        EscalationTables.TimerRow row = new EscalationTables.TimerRow(id, pending.ticketId(), pending.timer(), 0, null);
        if (transaction.world().has(Flaw.TIMERS_SET_OUTSIDE_THE_TRANSACTION)) {
            transaction.database().atOnce(EscalationTables.TIMERS, Database.ordered(id), row);
        } else {
            transaction.put(EscalationTables.TIMERS, Database.ordered(id), row);
        }
    }

    @Override
    public Uni<List<Due>> claim(Mutiny.Session session, Instant now, int atMost) {
        Transaction transaction = Sessions.transaction(session);
        boolean locks = !transaction.world().has(Flaw.TIMERS_CLAIMED_WITHOUT_LOCK);
        Instant until = transaction.world().has(Flaw.TIMERS_FIRE_EARLY) ? now.plusSeconds(7200) : now;
        return transaction.statement("claim timers", () -> {
            List<EscalationTables.TimerRow> due = transaction.rows(EscalationTables.TIMERS).stream()
                    .filter(row -> row.fired() == 0 && !row.timer().dueAt().isAfter(until))
                    .filter(row -> !locks || transaction.isFree("timer/" + row.id()))
                    .sorted(Comparator.comparing((EscalationTables.TimerRow row) ->
                                    row.timer().dueAt())
                            .thenComparing(EscalationTables.TimerRow::id))
                    .limit(atMost)
                    .toList();
            if (locks) {
                due.forEach(row -> transaction.lock("timer/" + row.id()));
            }
            return due.stream().map(TimerTable::due).toList();
        });
    }

    @Override
    public Uni<List<Due>> claim(Mutiny.Session session, Collection<Long> ids) {
        Transaction transaction = Sessions.transaction(session);
        return transaction.statement("claim these timers", () -> {
            List<EscalationTables.TimerRow> free = transaction.rows(EscalationTables.TIMERS).stream()
                    .filter(row -> row.fired() == 0 && ids.contains(row.id()))
                    .filter(row -> transaction.isFree("timer/" + row.id()))
                    .toList();
            free.forEach(row -> transaction.lock("timer/" + row.id()));
            return free.stream().map(TimerTable::due).toList();
        });
    }

    private static Due due(EscalationTables.TimerRow row) {
        return new Due(
                row.id(),
                row.ticketId(),
                row.timer().kind().name(),
                row.timer().setAt(),
                row.timer().dueAt(),
                0);
    }

    @Override
    public Uni<List<Long>> hold(Mutiny.Session session, Collection<Long> ids, RetryPolicy policy, Instant now) {
        throw new UnsupportedOperationException("no timer fails in the simulation");
    }

    @Override
    public Uni<Void> fired(Mutiny.Session session, List<Due> timers, Instant now) {
        Transaction transaction = Sessions.transaction(session);
        return transaction.statement("mark timers as fired", () -> {
            for (Due due : timers) {
                String key = Database.ordered(due.id());
                EscalationTables.TimerRow row =
                        transaction.row(EscalationTables.TIMERS, key).orElseThrow();
                transaction.put(
                        EscalationTables.TIMERS,
                        key,
                        new EscalationTables.TimerRow(row.id(), row.ticketId(), row.timer(), row.fired() + 1, now));
            }
            return null;
        });
    }
}
