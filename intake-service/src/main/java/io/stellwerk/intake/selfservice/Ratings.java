package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Optional;
import java.util.UUID;

/** Ratings of tickets. */
public interface Ratings {

    /** That of the time that a ticket was solved. */
    Uni<Optional<Rating>> of(Transaction transaction, UUID ticketId, int episode);

    /** Stores one, in place of the one before. */
    Uni<Void> save(Transaction transaction, UUID ticketId, Rating rating);
}
