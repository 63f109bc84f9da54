package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.timers.PendingTimer;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The timers of the same database; a claim passes over those that others hold. */
final class TimerTable implements Timers {

    @Override
    public Uni<Void> set(Transaction given, Collection<PendingTimer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("set timers", () -> {
            timers.forEach(pending -> add(transaction, pending));
            return null;
        });
    }

    private static void add(SimulatedTransaction transaction, PendingTimer pending) {
        long id = transaction.database().next("timer");
        EscalationTables.TimerRow row = new EscalationTables.TimerRow(id, pending.ticketId(), pending.timer(), 0, null);
        if (transaction.world().has(Flaw.TIMERS_SET_OUTSIDE_THE_TRANSACTION)) {
            transaction.database().atOnce(EscalationTables.TIMERS, Database.ordered(id), row);
        } else {
            transaction.put(EscalationTables.TIMERS, Database.ordered(id), row);
        }
    }

    @Override
    public Uni<List<Due>> claim(Transaction given, Instant now, int atMost) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
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
    public Uni<List<Due>> claim(Transaction given, Collection<Long> ids) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
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
    public Uni<List<Long>> hold(Transaction given, Collection<Long> ids, RetryPolicy policy, Instant now) {
        throw new UnsupportedOperationException("no timer fails in the simulation");
    }

    @Override
    public Uni<Void> fired(Transaction given, List<Due> timers, Instant now) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
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
