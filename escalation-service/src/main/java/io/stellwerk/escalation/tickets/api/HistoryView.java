package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.stellwerk.escalation.tickets.HistoryEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that happened to a ticket, oldest first. */
@Schema(name = "TicketHistory")
public record HistoryView(List<Entry> entries) {

    /** One line; without a sequence it is something that another service published. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TicketHistoryEntry")
    public record Entry(
            @Nullable Integer sequence,
            String type,
            Instant occurredAt,
            String status,
            int tier,
            @Nullable String owner,

            @JsonRawValue @Schema(implementation = Object.class)
            String details) {

        static Entry of(HistoryEntry entry) {
            return new Entry(
                    entry.sequence(),
                    entry.type(),
                    entry.occurredAt(),
                    entry.status(),
                    entry.tier(),
                    entry.owner(),
                    entry.details());
        }
    }

    static HistoryView of(List<HistoryEntry> entries) {
        return new HistoryView(entries.stream().map(Entry::of).toList());
    }
}
