package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Tickets as their customers see them. */
public interface CustomerTickets {

    /** A ticket with its newest messages. */
    Uni<Optional<CustomerTicket>> read(UUID ticketId);

    /** Tells whether a file belongs to a message of the ticket that its customer sees. */
    Uni<Boolean> hasFile(UUID ticketId, UUID attachmentId);
}
