package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.stellwerk.escalation.tickets.Actor;
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
            @Nullable ActorView actor,

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
                    ActorView.of(entry.actor()),
                    entry.details());
        }
    }

    /** Who or what caused something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TicketActor")
    public record ActorView(
            @Schema(enumeration = {"agent", "customer", "system"})
            String kind,

            String id,
            @Nullable String name) {
        static @Nullable ActorView of(@Nullable Actor actor) {
            return actor == null ? null : new ActorView(actor.kind(), actor.id(), actor.name());
        }
    }

    static HistoryView of(List<HistoryEntry> entries) {
        return new HistoryView(entries.stream().map(Entry::of).toList());
    }
}
