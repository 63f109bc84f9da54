package io.stellwerk.escalation.tickets.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.suppressions.RecipientSuppressions;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.Tickets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Read access to tickets, their lists and their histories. */
@Path("/api/escalation/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Tickets and their histories, to read")
public class TicketResource {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    private final Tickets tickets;
    private final RecipientSuppressions suppressions;

    TicketResource(Tickets tickets, RecipientSuppressions suppressions) {
        this.tickets = tickets;
        this.suppressions = suppressions;
    }

    /** Lists tickets: the most urgent first, then the oldest. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Operation(operationId = "listTickets", summary = "List tickets, the most urgent first, then the oldest")
    @APIResponse(
            responseCode = "200",
            description = "A page of tickets",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketPage.class),
                            examples = @ExampleObject(name = "page", value = TicketExamples.PAGE)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<TicketPage> list(
            @QueryParam("tier") @Parameter(description = "Of one of these tiers", example = "[\"1\"]")
                    List<String> tier,
            @QueryParam("status") @Parameter(description = "In one of these states", example = "[\"QUEUED\"]")
                    List<String> status,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("limit") @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        int wanted = limit == null ? USUAL_LIMIT : Filters.number("limit", limit, HIGHEST_LIMIT);
        TicketQuery query = new TicketQuery(
                tier.stream()
                        .map(one -> Tier.of(Filters.number("tier", one, Tier.values().length)))
                        .collect(Collectors.toSet()),
                status.stream()
                        .map(one -> Filters.choice("status", one, Status.class))
                        .collect(Collectors.toSet()),
                owner == null ? null : Filters.text("owner", owner),
                wanted + 1,
                cursor == null ? null : Cursor.read(cursor));
        return tickets.page(query)
                .chain(found -> suppressions
                        .of(found.stream().map(ticket -> ticket.facts().id()).toList())
                        .map(suppressed -> TicketPage.of(found, wanted, suppressed)));
    }

    /** Shows a ticket. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Path("/{ticketId}")
    @Operation(operationId = "getTicket", summary = "Show a ticket; its ETag goes into If-Match of an action")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketView.class),
                            examples = @ExampleObject(name = "queued", value = TicketExamples.TICKET)))
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    public Uni<Response> get(@PathParam("ticketId") String ticketId) {
        TicketId id = TicketAnswers.id(ticketId);
        return tickets.find(id)
                .map(found -> found.orElseThrow(() -> TicketAnswers.notFound(ticketId)))
                .chain(ticket -> suppressions
                        .of(Set.of(id))
                        .map(suppressed -> TicketAnswers.ticket(ticket, suppressed.get(id))));
    }

    /** Shows a ticket's history. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Path("/{ticketId}/history")
    @Operation(operationId = "getTicketHistory", summary = "Show all that happened to a ticket, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The history",
            content = @Content(schema = @Schema(implementation = HistoryView.class)))
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    public Uni<HistoryView> history(@PathParam("ticketId") String ticketId) {
        return tickets.find(TicketAnswers.id(ticketId))
                .map(found -> found.orElseThrow(() -> TicketAnswers.notFound(ticketId)))
                .chain(ticket -> tickets.history(ticket.facts().id()))
                .map(HistoryView::of);
    }
}
