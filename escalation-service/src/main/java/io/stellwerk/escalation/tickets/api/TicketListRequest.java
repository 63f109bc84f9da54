package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketFilter;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters by which tickets are filtered. */
public final class TicketListRequest {

    @QueryParam("tier")
    @Parameter(description = "Of one of these tiers", example = "[\"1\"]")
    List<String> tier = List.of();

    @QueryParam("status")
    @Parameter(description = "In one of these states", example = "[\"QUEUED\"]")
    List<String> status = List.of();

    @QueryParam("priority")
    @Parameter(description = "Of one of these priorities", example = "[\"P1\"]")
    List<String> priority = List.of();

    @QueryParam("owner")
    @Parameter(description = "Whose they are, or were last; me is who is signed in", example = "me")
    @Nullable
    String owner;

    @QueryParam("customer")
    @Parameter(description = "The customer's id")
    @Nullable
    String customer;

    @QueryParam("category")
    @Parameter(description = "What they are about", example = "remote-access")
    @Nullable
    String category;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at that instant or later", example = "2026-11-23T09:15:00Z")
    @Nullable
    String updatedSince;

    TicketFilter filter(String me) {
        return new TicketFilter(
                tier.stream()
                        .map(one -> Tier.of(Filters.number("tier", one, Tier.values().length)))
                        .collect(Collectors.toSet()),
                status.stream()
                        .map(one -> Filters.choice("status", one, Status.class))
                        .collect(Collectors.toSet()),
                priority.stream()
                        .map(one -> Filters.choice("priority", one, Priority.class))
                        .collect(Collectors.toSet()),
                "me".equals(owner) ? me : text("owner", owner),
                text("customer", customer),
                text("category", category),
                instant(updatedSince));
    }

    private static @Nullable String text(String field, @Nullable String value) {
        return value == null ? null : Filters.text(field, value);
    }

    private static @Nullable Instant instant(@Nullable String value) {
        try {
            return value == null ? null : Instants.read(value);
        } catch (DateTimeException e) {
            throw Filters.invalid("updatedSince", "give an instant such as 2026-11-23T09:15:00Z");
        }
    }
}
