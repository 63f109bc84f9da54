package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Tells that a customer needs no answer any more. Escalation decides what follows; for a solved ticket nothing does. */
@ApplicationScoped
public class WithdrawTicket {

    private final TicketOwners owners;
    private final ProgressStore progress;
    private final CustomerEvents events;
    private final Transactions transactions;

    WithdrawTicket(TicketOwners owners, ProgressStore progress, CustomerEvents events, Transactions transactions) {
        this.owners = owners;
        this.progress = progress;
        this.events = events;
        this.transactions = transactions;
    }

    /** Withdraws a ticket. */
    public Uni<Void> withdraw(UUID ticketId, String traceparent, Instant now) {
        return transactions.run((transaction, outbox) -> progress.of(transaction, Set.of(ticketId))
                .chain(known -> {
                    var reached = known.get(ticketId);
                    return reached != null && reached.isSolved()
                            ? Uni.createFrom().voidItem()
                            : owners.of(transaction, ticketId)
                                    .invoke(owner -> outbox.add(events.withdrawn(owner, now, traceparent)))
                                    .replaceWithVoid();
                }));
    }
}
