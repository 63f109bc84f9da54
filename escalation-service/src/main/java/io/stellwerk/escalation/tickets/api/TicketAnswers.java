package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
    static Response ticket(Ticket ticket, @Nullable RecipientSuppression suppression) {
        return ticket(ticket, suppression, null);
    }

    /** Shows a ticket after an action, with a warning if the suppression keeps the customer from reading of it. */
    public static Response acted(Ticket ticket, @Nullable RecipientSuppression suppression) {
        return ticket(ticket, suppression, Warning.aboutReply(suppression));
    }

    private static Response ticket(
            Ticket ticket, @Nullable RecipientSuppression suppression, @Nullable List<Warning> warnings) {
        return Response.ok(TicketView.of(ticket, suppression, warnings))
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
