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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queues of all tiers. */
@Path("/api/escalation/v1/queues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queues", description = "What waits and what is being worked on")
public class QueueResource {

    private final Queues queues;

    QueueResource(Queues queues) {
        this.queues = queues;
    }

    /** Counts what waits and what is being worked on. */
    @GET
    @PermissionsAllowed("ticket:read")
    @Operation(operationId = "countQueues", summary = "Count what waits and what is being worked on, per tier")
    @APIResponse(
            responseCode = "200",
            description = "The counts, for each tier",
            content = @Content(schema = @Schema(implementation = QueuesView.class)))
    public Uni<QueuesView> count() {
        return queues.count().map(QueuesView::of);
    }
}
