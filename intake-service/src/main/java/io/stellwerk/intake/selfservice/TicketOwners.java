package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.UUID;

/** Customers of tickets. */
public interface TicketOwners {

    /** That of a ticket, which exists. */
    Uni<TicketOwner> of(Transaction transaction, UUID ticketId);
}
