package io.stellwerk.intake.selfservice.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.intake.IdParameter;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.selfservice.RevokeLinks;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to customers' pages, for agents. */
@Path("/api/intake/v1/conversations/{ticketId}/links")
@Tag(name = "Conversations", description = "Conversations and the files in them, to read")
public class TicketLinkResource {

    private final RevokeLinks revoke;
    private final CurrentCaller caller;

    TicketLinkResource(RevokeLinks revoke, CurrentCaller caller) {
        this.revoke = revoke;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("ticket-link:revoke")
    @Path("/revoke")
    @Operation(
            operationId = "revokeTicketLinks",
            summary = "End the links to a customer's page",
            description =
                    "All that mails about the ticket have carried so far open nothing any more. The next mail has a new one.")
    @APIResponse(responseCode = "204", description = "They are revoked")
    @APIResponse(responseCode = "404", ref = "TICKET_NOT_FOUND")
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<Void> revokeLinks(@PathParam("ticketId") String ticketId) {
        return revoke.revoke(IdParameter.read(ticketId), caller.get(), Instant.now())
                .invoke(found -> {
                    if (!found) {
                        throw new ProblemException(
                                ProblemCode.TICKET_NOT_FOUND,
                                "Take the ticketId from the answer that opened the ticket.");
                    }
                })
                .replaceWithVoid();
    }
}
