package io.stellwerk.escalation.collaboration.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.RevisionTag;
import io.stellwerk.escalation.collaboration.Draft;
import io.stellwerk.escalation.collaboration.Drafts;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Draft about a ticket, of the person who is signed in. */
@Path("/api/escalation/v1/tickets/{ticketId}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collaboration", description = "Drafts that no crash takes away, and who else is at a ticket")
public class DraftResource {

    private final Drafts drafts;
    private final EscalationClock clock;
    private final BodyCheck check;
    private final SignedIn signedIn;

    DraftResource(Drafts drafts, EscalationClock clock, BodyCheck check, SignedIn signedIn) {
        this.drafts = drafts;
        this.clock = clock;
        this.check = check;
        this.signedIn = signedIn;
    }

    /** Shows the person's draft about a ticket. */
    @GET
    @PermissionsAllowed("ticket:act")
    @Operation(operationId = "getDraft", summary = "Show one's own draft about a ticket")
    @APIResponse(
            responseCode = "200",
            description = "The draft; its ETag goes into If-Match when it is saved again",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftView.class),
                            examples = @ExampleObject(name = "draft", value = CollaborationExamples.DRAFT)))
    @APIResponse(responseCode = "404", description = "DRAFT_NOT_FOUND, TICKET_NOT_FOUND")
    public Uni<Response> get(@PathParam("ticketId") String ticketId) {
        return drafts.find(signedIn.actor().id(), TicketAnswers.id(ticketId))
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        ProblemCode.DRAFT_NOT_FOUND, "You have no draft about this ticket. Save one with PUT.")))
                .map(draft -> Response.ok(DraftView.of(draft))
                        .header("ETag", RevisionTag.of(draft.revision()))
                        .build());
    }

    /** Saves the person's draft about a ticket. */
    @PUT
    @PermissionsAllowed("ticket:act")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveDraft",
            summary = "Save one's own draft about a ticket",
            description = "A person has one draft about a ticket. It is kept for 90 days after it was last saved.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples = @ExampleObject(name = "reply", value = CollaborationExamples.DRAFT_BODY)))
    @APIResponse(responseCode = "204", description = "It is kept; its ETag is the new revision")
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "TOO_MANY_DRAFTS")
    @APIResponse(responseCode = "412", description = "STALE_DRAFT")
    @APIResponse(responseCode = "422", description = "INVALID_DRAFT")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Response> save(
            @PathParam("ticketId") String ticketId,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the draft that this one replaces") @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "An asterisk, if there is no draft yet", example = "*")
                    @Nullable
                    String ifNoneMatch,
            @Nullable DraftBody body) {
        DraftBody valid = check.valid(body, ProblemCode.INVALID_DRAFT);
        int seen = RevisionTag.seen(ifMatch, ifNoneMatch, ProblemCode.STALE_DRAFT);
        Draft draft = new Draft(
                TicketAnswers.id(ticketId), signedIn.actor().id(), valid.action(), valid.fields(), seen, clock.now());
        return drafts.save(draft, seen).map(result -> DraftAnswers.of(result, ticketId));
    }

    /** Discards the person's draft about a ticket. */
    @DELETE
    @PermissionsAllowed("ticket:act")
    @Operation(operationId = "discardDraft", summary = "Discard one's own draft about a ticket")
    @APIResponse(responseCode = "204", description = "There is no draft any more")
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    public Uni<Void> discard(@PathParam("ticketId") String ticketId) {
        return drafts.discard(signedIn.actor().id(), TicketAnswers.id(ticketId));
    }
}
