package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.triage.assessment.Assessments;
import io.stellwerk.triage.assessment.DecidedTicket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Triage's table: at most one assessment of a ticket. */
final class TriageTables implements Assessments {

    static final Table<DecidedTicket> ASSESSMENTS = new Table<>("assessments");

    @Override
    public Uni<Set<UUID>> keepNew(Transaction given, List<DecidedTicket> decided) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        List<String> locks =
                decided.stream().map(one -> "assessment/" + one.ticketId()).toList();
        return transaction.statement("insert assessments", locks, () -> {
            Set<UUID> kept = new TreeSet<>();
            for (DecidedTicket one : decided) {
                String key = one.ticketId().toString();
                if (transaction.row(ASSESSMENTS, key).isEmpty()) {
                    transaction.put(ASSESSMENTS, key, one);
                    kept.add(one.ticketId());
                }
            }
            return kept;
        });
    }

    @Override
    public Uni<Optional<Kept>> ofTicket(UUID ticketId) {
        throw new UnsupportedOperationException("reading is not simulated");
    }
}
