package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Opaque text that marks the beginning of the next page. */
final class Cursor {

    private Cursor() {}

    static String after(Ticket ticket) {
        String place = ticket.facts().priority() + " " + ticket.facts().receivedAt() + " "
                + ticket.facts().id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static TicketQuery.Place read(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(place.split(" ", -1));
            return new TicketQuery.Place(
                    Priority.valueOf(parts.get(0)),
                    Instant.parse(parts.get(1)),
                    new TicketId(UUID.fromString(parts.get(2))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETER, "Use the nextCursor of the page before, as it is, or none.");
        }
    }
}
