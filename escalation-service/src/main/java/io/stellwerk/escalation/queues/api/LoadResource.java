package io.stellwerk.escalation.queues.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.queues.Queues;
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

/** Load of the people of the desk. */
@Path("/api/escalation/v1/load")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queues", description = "What waits and what is being worked on")
public class LoadResource {

    private final Queues queues;

    LoadResource(Queues queues) {
        this.queues = queues;
    }

    /** Counts what everybody has in hand. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Operation(
            operationId = "getLoad",
            summary = "Count what the people of the desk have in hand",
            description = "The 200 busiest, and for each of them at most 500 tickets in work and 500 that wait.")
    @APIResponse(
            responseCode = "200",
            description = "The counts, the busiest first",
            content =
                    @Content(
                            schema = @Schema(implementation = LoadView.class),
                            examples = @ExampleObject(name = "one", value = LoadView.EXAMPLE)))
    public Uni<LoadView> load() {
        return queues.load().map(LoadView::of);
    }
}
