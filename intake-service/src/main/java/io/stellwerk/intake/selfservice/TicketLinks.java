package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.replytokens.TicketLink;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.UUID;

/** Links to tickets that exist, and those that were revoked. */
public interface TicketLinks {

    /** Tells whether there is the ticket that a link names, and whether the link is not revoked. */
    Uni<Boolean> accepts(TicketLink link);

    /** Revokes all links of a ticket that are issued until then; answers whether there is such a ticket. */
    Uni<Boolean> revoke(Transaction transaction, UUID ticketId, Instant issuedUntil);
}
