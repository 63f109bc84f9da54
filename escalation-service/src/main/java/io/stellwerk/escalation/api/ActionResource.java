package io.stellwerk.escalation.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What agents do with tickets. Each action needs If-Match with the ETag that the agent saw, answers the ticket with its
 * new ETag, and can be repeated safely with an Idempotency-Key.
 */
@Path("/api/escalation/v1/tickets/{ticketId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionResource {

    private final ActionRequests requests;

    ActionResource(ActionRequests requests) {
        this.requests = requests;
    }

    /** Take a waiting ticket. */
    @POST
    @Path("/accept")
    @Operation(operationId = "accept", summary = "Take a waiting ticket")
    public Uni<Response> accept(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "accept", value = Examples.ACCEPT)))
                    ActionBody.@Nullable Accept body) {
        return requests.act(ticketId, headers, body);
    }

    /** Write to the customer. */
    @POST
    @Path("/reply")
    @Operation(operationId = "reply", summary = "Write to the customer")
    public Uni<Response> reply(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reply", value = Examples.REPLY)))
                    ActionBody.@Nullable Reply body) {
        return requests.act(ticketId, headers, body);
    }

    /** Hand the ticket to a tier further up, with a complete hand-over. */
    @POST
    @Path("/escalate")
    @Operation(operationId = "escalate", summary = "Hand the ticket to a tier further up, with a complete hand-over")
    public Uni<Response> escalate(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "escalate", value = Examples.ESCALATE)))
                    ActionBody.@Nullable Escalate body) {
        return requests.act(ticketId, headers, body);
    }

    /** Give the ticket back to the tier that sent it. */
    @POST
    @Path("/hand-back")
    @Operation(operationId = "handBack", summary = "Give the ticket back to the tier that sent it")
    public Uni<Response> handBack(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "hand-back", value = Examples.HAND_BACK)))
                    ActionBody.@Nullable HandBack body) {
        return requests.act(ticketId, headers, body);
    }

    /** Wait for the customer. */
    @POST
    @Path("/wait")
    @Operation(operationId = "waitForCustomer", summary = "Wait for the customer")
    public Uni<Response> waitForCustomer(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "wait", value = Examples.WAIT)))
                    ActionBody.@Nullable Wait body) {
        return requests.act(ticketId, headers, body);
    }

    /** Go on without waiting any longer. */
    @POST
    @Path("/resume")
    @Operation(operationId = "resume", summary = "Go on without waiting any longer")
    public Uni<Response> resume(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "resume", value = Examples.ACCEPT)))
                    ActionBody.@Nullable Resume body) {
        return requests.act(ticketId, headers, body);
    }

    /** Solve the ticket. */
    @POST
    @Path("/resolve")
    @Operation(operationId = "resolve", summary = "Solve the ticket")
    public Uni<Response> resolve(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "resolve", value = Examples.RESOLVE)))
                    ActionBody.@Nullable Resolve body) {
        return requests.act(ticketId, headers, body);
    }

    /** Reopen a resolved ticket. */
    @POST
    @Path("/reopen")
    @Operation(operationId = "reopen", summary = "Reopen a resolved ticket")
    public Uni<Response> reopen(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "reopen", value = Examples.ACCEPT)))
                    ActionBody.@Nullable Reopen body) {
        return requests.act(ticketId, headers, body);
    }

    /** Close a resolved ticket. */
    @POST
    @Path("/close")
    @Operation(operationId = "close", summary = "Close a resolved ticket")
    public Uni<Response> close(
            @PathParam("ticketId") String ticketId,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "close", value = Examples.ACCEPT)))
                    ActionBody.@Nullable Close body) {
        return requests.act(ticketId, headers, body);
    }
}
