package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends all links to a ticket that were given out so far; mails that come after have new ones. */
@ApplicationScoped
public class RevokeLinks {

    private final TicketLinks links;
    private final Database database;
    private final AuditLog audit;

    RevokeLinks(TicketLinks links, Database database, AuditLog audit) {
        this.links = links;
        this.database = database;
        this.audit = audit;
    }

    /** Revokes them, and writes down who did; answers whether there is such a ticket. */
    public Uni<Boolean> revoke(UUID ticketId, Caller caller, Instant now) {
        AuditEntry entry = AuditEntry.done(
                caller, "ticket-link.revoke", Subject.of("ticket", ticketId), Map.of("issuedUntil", now.toString()));
        return database.inTransaction(transaction -> links.revoke(transaction, ticketId, now)
                .call(found -> found
                        ? audit.append(transaction, List.of(entry))
                        : Uni.createFrom().voidItem()));
    }
}
