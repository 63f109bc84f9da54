package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Opaque text that marks the beginning of the next page. */
final class Cursor {

    private Cursor() {}

    static String after(TicketQuery.Place place) {
        String text = String.join(
                " ",
                place.sort().name(),
                place.priority().name(),
                place.at().toString(),
                place.id().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static TicketQuery.Place read(String cursor, TicketQuery.Sort sort) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(place.split(" ", -1));
            if (TicketQuery.Sort.valueOf(parts.get(0)) == sort) {
                return new TicketQuery.Place(
                        sort,
                        Priority.valueOf(parts.get(1)),
                        Instants.read(parts.get(2)),
                        new TicketId(UUID.fromString(parts.get(3))));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                "Use the nextCursor of the page before, as it is and with the same sort, or none.");
    }
}
