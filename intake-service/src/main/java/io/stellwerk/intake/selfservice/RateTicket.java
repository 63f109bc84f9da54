package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes a customer's rating of how a ticket was solved, and tells the others. */
@ApplicationScoped
public class RateTicket {

    private final TicketOwners owners;
    private final ProgressStore progress;
    private final Ratings ratings;
    private final CustomerEvents events;
    private final Transactions transactions;

    RateTicket(
            TicketOwners owners,
            ProgressStore progress,
            Ratings ratings,
            CustomerEvents events,
            Transactions transactions) {
        this.owners = owners;
        this.progress = progress;
        this.ratings = ratings;
        this.events = events;
        this.transactions = transactions;
    }

    /** Rates a ticket. */
    public Uni<Rating.Result> rate(UUID ticketId, Rating.Opinion opinion, String traceparent, Instant now) {
        return transactions.run((transaction, outbox) -> progress.of(transaction, Set.of(ticketId))
                .map(known -> Optional.ofNullable(known.get(ticketId)))
                .chain(reached -> ratings.of(
                                transaction,
                                ticketId,
                                reached.map(TicketProgress::solved).orElse(0))
                        .map(before ->
                                Rating.given(reached.orElse(null), before.orElse(null), opinion, now, Rating.EDITABLE)))
                .call(result -> result instanceof Rating.Result.Rated rated
                        ? save(transaction, outbox, ticketId, rated.rating(), traceparent)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> save(Transaction transaction, Outbox outbox, UUID ticketId, Rating rating, String traceparent) {
        return ratings.save(transaction, ticketId, rating)
                .chain(() -> owners.of(transaction, ticketId))
                .invoke(owner -> outbox.add(events.rated(owner, rating, traceparent)))
                .replaceWithVoid();
    }
}
