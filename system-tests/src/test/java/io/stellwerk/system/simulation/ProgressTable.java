package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Intake's copy of how far tickets are. */
final class ProgressTable implements ProgressStore {

    static final Table<TicketProgress> PROGRESS = new Table<>("ticket progress");

    @Override
    public Uni<Map<UUID, TicketProgress>> of(Transaction given, Collection<UUID> tickets) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select progress", () -> {
            Map<UUID, TicketProgress> found = new TreeMap<>();
            tickets.forEach(id -> transaction.row(PROGRESS, id.toString()).ifPresent(one -> found.put(id, one)));
            return found;
        });
    }

    @Override
    public Uni<Void> save(Transaction given, Collection<TicketProgress> progress) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("upsert progress", () -> {
            progress.stream()
                    .filter(one -> transaction
                                    .row(PROGRESS, one.ticketId().toString())
                                    .map(TicketProgress::sequence)
                                    .orElse(0)
                            < one.sequence())
                    .forEach(one -> transaction.put(PROGRESS, one.ticketId().toString(), one));
            return null;
        });
    }
}
