package io.stellwerk.notification.board.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.board.BoardHistory;
import io.stellwerk.notification.board.view.BoardFlow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The desk as it was. */
@Path("/api/notification/v1/board/flow")
@Tag(name = "Board", description = "The desk, live")
public class FlowResource {

    private static final InstantSource CLOCK = InstantSource.system();

    private final BoardHistory history;

    FlowResource(BoardHistory history) {
        this.history = history;
    }

    /** The desk as it was, every five minutes. */
    @GET
    @PermissionsAllowed("board:read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBoardFlow",
            summary = "The desk as it was, every five minutes",
            description = "The last day, unless something else is asked for; at most seven days at once. Samples are"
                    + " kept for 400 days unless set otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The samples, the oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardFlow.class),
                            examples = @ExampleObject(name = "five minutes", value = BoardExamples.FLOW)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<BoardFlow> flow(
            @Parameter(description = "Not before this instant", example = "2026-11-23T09:00:00Z")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Not after this instant, usually now", example = "2026-11-24T09:00:00Z")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        return history.during(FlowParameters.range(from, to, CLOCK.instant()));
    }
}
