package io.stellwerk.escalation.collaboration.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.collaboration.Visit;
import io.stellwerk.escalation.collaboration.Visits;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.permissions.Actor;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Visit of the person who is signed in at a ticket. */
@Path("/api/escalation/v1/tickets/{ticketId}/visit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collaboration", description = "Drafts that no crash takes away, and who else is at a ticket")
public class VisitResource {

    private final Visits visits;
    private final EscalationClock clock;
    private final BodyCheck check;
    private final SignedIn signedIn;

    VisitResource(Visits visits, EscalationClock clock, BodyCheck check, SignedIn signedIn) {
        this.visits = visits;
        this.clock = clock;
        this.check = check;
        this.signedIn = signedIn;
    }

    /** Tells that the person is at the ticket, and answers who else is. */
    @PUT
    @PermissionsAllowed("ticket:act")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "visitTicket",
            summary = "Tell that one reads or writes here, and see who else does",
            description = "To be sent again every 15 seconds; whoever is silent for 40 has left.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.Body.class),
                            examples = @ExampleObject(name = "reading", value = CollaborationExamples.VISIT_BODY)))
    @APIResponse(
            responseCode = "200",
            description = "The others at the ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.Others.class),
                            examples = @ExampleObject(name = "others", value = CollaborationExamples.OTHERS)))
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_ACTION")
    public Uni<VisitView.Others> visit(@PathParam("ticketId") String ticketId, VisitView.@Nullable Body body) {
        VisitView.Body valid = check.valid(body, ProblemCode.INVALID_ACTION);
        Actor actor = signedIn.actor();
        Visit visit = new Visit(TicketAnswers.id(ticketId), actor.id(), actor.name(), valid.doing(), clock.now());
        return visits.tell(visit)
                .onItem()
                .ifNull()
                .failWith(() -> TicketAnswers.notFound(ticketId))
                .map(VisitView.Others::of);
    }

    /** Tells that the person has left the ticket. */
    @DELETE
    @PermissionsAllowed("ticket:act")
    @Operation(operationId = "leaveTicket", summary = "Tell that one does not read or write here any more")
    @APIResponse(responseCode = "204", description = "Nobody sees one here any more")
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    public Uni<Void> leave(@PathParam("ticketId") String ticketId) {
        return visits.leave(TicketAnswers.id(ticketId), signedIn.actor().id());
    }
}
