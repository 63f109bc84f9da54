package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.StoredTicket;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers about a single ticket: the ticket itself with its ETag, or that its address names none. */
public final class TicketAnswers {

    private static final int UUID_LENGTH = 36;

    private TicketAnswers() {}

    /** Reads the id in a ticket's address. */
    public static TicketId id(String text) {
        try {
            if (text.length() == UUID_LENGTH) {
                return new TicketId(UUID.fromString(text));
            }
        } catch (IllegalArgumentException e) {
            throw notFound(text);
        }
        throw notFound(text);
    }

    /** Shows a ticket, and the suppression of its customer's address. */
    static Response ticket(StoredTicket stored, Staff owners, @Nullable RecipientSuppression suppression) {
        String ownerName = owners.nameOf(stored.ticket().owner());
        return answer(stored.ticket(), new TicketView.Beside(ownerName, stored.updatedAt(), suppression, null));
    }

    /** Shows a ticket after an action, with a warning if the suppression keeps the customer from reading of it. */
    public static Response acted(
            Ticket ticket, @Nullable String ownerName, Instant at, @Nullable RecipientSuppression suppression) {
        return answer(ticket, new TicketView.Beside(ownerName, at, suppression, Warning.aboutReply(suppression)));
    }

    private static Response answer(Ticket ticket, TicketView.Beside beside) {
        return Response.ok(TicketView.of(ticket, beside))
                .header("ETag", "\"" + ticket.routing().version() + "\"")
                .build();
    }

    /** The problem of an address that names no ticket. */
    public static ProblemException notFound(String ticketId) {
        return new ProblemException(
                ProblemCode.TICKET_NOT_FOUND,
                "No ticket has the id " + Echo.of(ticketId) + ". A new one appears here shortly after its receipt.");
    }
}
