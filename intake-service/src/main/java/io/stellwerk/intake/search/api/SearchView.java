package io.stellwerk.intake.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.intake.search.Excerpt;
import io.stellwerk.intake.search.FoundMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Page of what was found.
 *
 * @param tickets the tickets, the one with the newest message first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchPage")
record SearchView(
        List<Ticket> tickets,

        @Schema(description = "Where the next page begins, if there may be more") @Nullable
        UUID nextCursor) {

    /** A ticket, and its newest message on this page in which the words are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FoundTicket")
    record Ticket(
            UUID ticketId,
            String ticketNumber,
            UUID customerId,
            @Nullable String customerName,

            @Schema(description = "How many of its messages were found on this page")
            int messages,

            Message newest) {}

    /** A message in which the words are, or to which the file belongs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FoundMessage")
    record Message(
            UUID messageId,

            @Schema(examples = "INBOUND") String direction,

            String channel,

            @Schema(description = "An address, a number or an agent") @Nullable
            String from,

            @Nullable String subject,

            @Schema(description = "A part of the text around the words")
            String excerpt,

            @Schema(description = "Where the words are in the excerpt, in UTF-16 units")
            List<Excerpt.Mark> marks,

            Instant receivedAt) {}

    static SearchView of(List<FoundMessage> found, int most) {
        Map<UUID, Ticket> tickets = new LinkedHashMap<>();
        found.forEach(message -> tickets.merge(message.ticketId(), ticket(message), (newest, _) -> counted(newest)));
        return new SearchView(
                List.copyOf(tickets.values()),
                found.size() < most ? null : found.getLast().messageId());
    }

    private static Ticket ticket(FoundMessage found) {
        Message message = new Message(
                found.messageId(),
                found.direction(),
                found.channel(),
                found.from(),
                found.subject(),
                found.excerpt().text(),
                found.excerpt().marks(),
                found.receivedAt());
        return new Ticket(found.ticketId(), found.ticketNumber(), found.customerId(), found.customerName(), 1, message);
    }

    private static Ticket counted(Ticket newest) {
        return new Ticket(
                newest.ticketId(),
                newest.ticketNumber(),
                newest.customerId(),
                newest.customerName(),
                newest.messages() + 1,
                newest.newest());
    }
}
