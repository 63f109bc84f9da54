package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.intake.attachments.Attachments;
import io.stellwerk.intake.attachments.Attachments.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows customers the ticket of their link, and writes down that somebody had the link and looked. */
@ApplicationScoped
public class SeeTicket {

    private final CustomerTickets tickets;
    private final Attachments attachments;
    private final LinkedTicket linked;
    private final AuditLog audit;
    private final CurrentCaller caller;

    SeeTicket(
            CustomerTickets tickets,
            Attachments attachments,
            LinkedTicket linked,
            AuditLog audit,
            CurrentCaller caller) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.linked = linked;
        this.audit = audit;
        this.caller = caller;
    }

    /** The ticket. */
    public Uni<CustomerTicket> ticket() {
        UUID id = linked.id();
        AuditEntry entry = AuditEntry.read(caller.get(), "customer-ticket.read", Subject.of("ticket", id));
        return tickets.read(id).map(Optional::orElseThrow).call(() -> audit.append(entry));
    }

    /** A file of the ticket; nothing if it has none of this id that its customer sees. */
    public Uni<Optional<StoredFile>> file(UUID attachmentId) {
        AuditEntry entry =
                AuditEntry.read(caller.get(), "customer-attachment.read", Subject.of("attachment", attachmentId));
        return tickets.hasFile(linked.id(), attachmentId)
                .chain(has ->
                        has ? attachments.file(attachmentId) : Uni.createFrom().item(Optional.<StoredFile>empty()))
                .call(found -> found.isPresent()
                        ? audit.append(entry)
                        : Uni.createFrom().voidItem());
    }
}
