package io.stellwerk.escalation.collaboration.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.collaboration.Drafts;
import io.stellwerk.permissions.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of the person who is signed in. */
@Path("/api/escalation/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collaboration", description = "Drafts that no crash takes away, and who else is at a ticket")
public class DraftListResource {

    private final Drafts drafts;
    private final SignedIn signedIn;

    DraftListResource(Drafts drafts, SignedIn signedIn) {
        this.drafts = drafts;
        this.signedIn = signedIn;
    }

    /** Lists the person's drafts. */
    @GET
    @PermissionsAllowed("ticket:act")
    @Operation(operationId = "listDrafts", summary = "List one's own drafts, the latest first; at most 200")
    @APIResponse(
            responseCode = "200",
            description = "The drafts, without their texts",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftView.All.class),
                            examples = @ExampleObject(name = "drafts", value = CollaborationExamples.DRAFTS)))
    public Uni<DraftView.All> list() {
        return drafts.of(signedIn.actor().id()).map(DraftView.All::of);
    }
}
