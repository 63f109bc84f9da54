package io.stellwerk.escalation.actions.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Actions of agents on tickets. Each action needs If-Match with the ETag that the agent saw, answers the ticket with its
 * new ETag, and can be repeated safely with an Idempotency-Key.
 */
@Path("/api/escalation/v1/tickets/{ticketId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions", description = "What agents do with tickets")
public class ActionResource {

    private final ActionRequests requests;

    ActionResource(ActionRequests requests) {
        this.requests = requests;
    }

    /** Take a waiting ticket. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/accept")
    @Operation(operationId = "acceptTicket", summary = "Take a waiting ticket")
    public Uni<Response> accept(@BeanParam ActionTarget target, ActionBody.@Nullable Accept body) {
        return requests.act(target, body);
    }

    /** Write to the customer. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/reply")
    @Operation(operationId = "replyToCustomer", summary = "Write to the customer")
    public Uni<Response> reply(@BeanParam ActionTarget target, ActionBody.@Nullable Reply body) {
        return requests.act(target, body);
    }

    /** Hand the ticket to a tier further up, with a complete hand-over. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/escalate")
    @Operation(
            operationId = "escalateTicket",
            summary = "Hand the ticket to a tier further up, with a complete hand-over")
    public Uni<Response> escalate(@BeanParam ActionTarget target, ActionBody.@Nullable Escalate body) {
        return requests.act(target, body);
    }

    /** Give the ticket back to the tier that sent it. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/hand-back")
    @Operation(operationId = "handBackTicket", summary = "Give the ticket back to the tier that sent it")
    public Uni<Response> handBack(@BeanParam ActionTarget target, ActionBody.@Nullable HandBack body) {
        return requests.act(target, body);
    }

    /** Give the ticket to somebody, or take it over. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/assign")
    @Operation(operationId = "assignTicket", summary = "Give the ticket to somebody, or take it over")
    public Uni<Response> assign(@BeanParam ActionTarget target, ActionBody.@Nullable Assign body) {
        return requests.act(target, body);
    }

    /** Write a note for colleagues. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/note")
    @Operation(operationId = "addNote", summary = "Write a note for colleagues")
    public Uni<Response> note(@BeanParam ActionTarget target, ActionBody.@Nullable Note body) {
        return requests.act(target, body);
    }

    /** Correct category, priority, impact or urgency. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/reclassify")
    @Operation(operationId = "reclassifyTicket", summary = "Correct category, priority, impact or urgency")
    public Uni<Response> reclassify(@BeanParam ActionTarget target, ActionBody.@Nullable Reclassify body) {
        return requests.act(target, body);
    }

    /** Return a hand-over that waits in the queue, without taking it. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/reject")
    @Operation(
            operationId = "rejectHandOver",
            summary = "Return a hand-over that waits in the queue, without taking it")
    public Uni<Response> reject(@BeanParam ActionTarget target, ActionBody.@Nullable Reject body) {
        return requests.act(target, body);
    }

    /** Wait for the customer. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/wait")
    @Operation(operationId = "waitForCustomer", summary = "Wait for the customer")
    public Uni<Response> waitForCustomer(@BeanParam ActionTarget target, ActionBody.@Nullable Wait body) {
        return requests.act(target, body);
    }

    /** Go on without waiting any longer. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/resume")
    @Operation(operationId = "resumeTicket", summary = "Go on without waiting any longer")
    public Uni<Response> resume(@BeanParam ActionTarget target, ActionBody.@Nullable Resume body) {
        return requests.act(target, body);
    }

    /** Solve the ticket. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/resolve")
    @Operation(operationId = "resolveTicket", summary = "Solve the ticket")
    public Uni<Response> resolve(@BeanParam ActionTarget target, ActionBody.@Nullable Resolve body) {
        return requests.act(target, body);
    }

    /** Reopen a resolved ticket. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/reopen")
    @Operation(operationId = "reopenTicket", summary = "Reopen a resolved ticket")
    public Uni<Response> reopen(@BeanParam ActionTarget target, ActionBody.@Nullable Reopen body) {
        return requests.act(target, body);
    }

    /** Close a resolved ticket. */
    @POST
    @PermissionsAllowed("ticket:act")
    @Path("/close")
    @Operation(operationId = "closeTicket", summary = "Close a resolved ticket")
    public Uni<Response> close(@BeanParam ActionTarget target, ActionBody.@Nullable Close body) {
        return requests.act(target, body);
    }
}
