package io.stellwerk.escalation.tickets.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Agents;
import io.stellwerk.escalation.suppressions.RecipientSuppressions;
import io.stellwerk.escalation.tickets.StoredTicket;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketSlice;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.permissions.SignedIn;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
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
    private final Agents agents;
    private final SignedIn signedIn;

    TicketResource(Tickets tickets, RecipientSuppressions suppressions, Agents agents, SignedIn signedIn) {
        this.tickets = tickets;
        this.suppressions = suppressions;
        this.agents = agents;
        this.signedIn = signedIn;
    }

    /** Lists tickets. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Operation(
            operationId = "listTickets",
            summary = "List tickets, the most urgent first unless another order is asked for",
            description =
                    "A page may be short, or empty, and yet have a nextCursor: go on until there is none. With sort=updated,"
                            + " following the cursors misses no change, however many happen meanwhile; the latest second is held back.")
    @APIResponse(
            responseCode = "200",
            description = "A page of tickets",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketPage.class),
                            examples = @ExampleObject(name = "page", value = TicketExamples.PAGE)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<TicketPage> list(
            @BeanParam TicketListRequest asked,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "urgency (then age), received, updated (the usual one with updatedSince) or due:"
                                            + " what still waits for its first answer",
                            example = "urgency")
                    @Nullable
                    String sort,
            @QueryParam("limit") @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        TicketFilter filter = asked.filter(signedIn.actor().id());
        TicketQuery.Sort order = Filters.sort(sort, filter);
        int wanted = limit == null ? USUAL_LIMIT : Filters.number("limit", limit, HIGHEST_LIMIT);
        TicketQuery query =
                new TicketQuery(filter, order, wanted + 1, cursor == null ? null : Cursor.read(cursor, order));
        return tickets.page(query).chain(this::shown);
    }

    private Uni<TicketPage> shown(TicketSlice slice) {
        List<TicketId> ids = slice.tickets().stream()
                .map(stored -> stored.ticket().facts().id())
                .toList();
        return suppressions
                .of(ids)
                .chain(suppressed ->
                        agents.find(owners(slice.tickets())).map(owners -> TicketPage.of(slice, owners, suppressed)));
    }

    /** Counts tickets. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Path("/counts")
    @Operation(
            operationId = "countTickets",
            summary = "Count tickets by status, tier and priority",
            description =
                    "With owner, customer, category or updatedSince, counting stops after 10,000 tickets looked at.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketCountsView.class),
                            examples = @ExampleObject(name = "counts", value = TicketExamples.COUNTS)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<TicketCountsView> count(@BeanParam TicketListRequest asked) {
        return tickets.count(asked.filter(signedIn.actor().id())).map(TicketCountsView::of);
    }

    private static Set<String> owners(List<StoredTicket> found) {
        return found.stream()
                .map(stored -> stored.ticket().owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
                .chain(stored -> suppressions
                        .of(Set.of(id))
                        .chain(suppressed -> agents.find(owners(List.of(stored)))
                                .map(owners -> TicketAnswers.ticket(stored, owners, suppressed.get(id)))));
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
                .chain(ticket -> tickets.history(ticket.ticket().facts().id()))
                .map(HistoryView::of);
    }
}
