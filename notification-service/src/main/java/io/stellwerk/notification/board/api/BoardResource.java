package io.stellwerk.notification.board.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.board.BoardFeed;
import io.stellwerk.notification.board.RebuildBoard;
import io.stellwerk.notification.board.view.BoardSnapshot;
import io.stellwerk.notification.board.view.RebuildState;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk, live. */
@Path("/api/notification/v1/board")
@Tag(name = "Board", description = "The desk, live")
public class BoardResource {

    private static final String LAST = "closing";

    private final BoardFeed feed;
    private final BoardEvents events;
    private final RebuildBoard rebuild;
    private final CurrentCaller caller;
    private final NotificationConfig.Board config;

    BoardResource(
            BoardFeed feed, BoardEvents events, RebuildBoard rebuild, CurrentCaller caller, NotificationConfig config) {
        this.feed = feed;
        this.events = events;
        this.rebuild = rebuild;
        this.caller = caller;
        this.config = config.board();
    }

    /** The desk as it is now. */
    @GET
    @PermissionsAllowed("board:read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getBoard", summary = "The desk as it is now, per tier")
    @APIResponse(
            responseCode = "200",
            description = "Numbers over all open tickets, and the tickets that matter first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardSnapshot.class),
                            examples = @ExampleObject(name = "a quiet morning", value = BoardExamples.BOARD)))
    public Uni<BoardSnapshot> board() {
        return feed.now();
    }

    /** The desk as it changes: a snapshot at once, another after each change, at most four a second. */
    @GET
    @PermissionsAllowed("board:read")
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamBoard",
            summary = "The desk as it changes",
            description = "Server-sent events named `board`, each a whole snapshot with its revision as the event id:"
                    + " one at once, then one after each change, at most four a second. With `changes=true`, what follows"
                    + " the snapshot that was sent before comes as `board-changes`: numbers as they are now, lists as ids"
                    + " and only if they are others, and the tickets that changed. Comments show that a quiet stream is"
                    + " alive.")
    @APIResponse(
            responseCode = "200",
            description = "Events whose data is a BoardSnapshot, or BoardChanges",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "an event", value = BoardExamples.STREAM)))
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @Parameter(description = "Whether to send what changed where that is enough")
                    @QueryParam("changes")
                    @DefaultValue("false")
                    boolean changes) {
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        Multi<OutboundSseEvent> snapshots = feed.live().map(events.reader(sse, changes));
        OutboundSseEvent last = sse.newEventBuilder().comment(LAST).build();
        return Multi.createBy()
                .merging()
                .streams(snapshots, heartbeats, feed.end().map(_ -> last))
                .select()
                .first(event -> !LAST.equals(event.getComment()));
    }

    /** Makes the board anew from the topics. */
    @POST
    @PermissionsAllowed("board:rebuild")
    @Path("/rebuild")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rebuildBoard",
            summary = "Make the board anew from the topics",
            description = "A new board is filled beside the one that is shown, and then shown instead; nobody is"
                    + " written to. It outlives the instance that works on it.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun, or begins within seconds",
            content = @Content(schema = @Schema(implementation = RebuildState.class)))
    @APIResponse(responseCode = "409", description = "It is under way already")
    public Uni<Response> rebuild() {
        return rebuild.request(caller.get()).chain(begun -> {
            if (!begun) {
                throw new ProblemException(
                        ProblemCode.REBUILD_UNDER_WAY,
                        "Wait until GET /api/notification/v1/board/rebuild says that it is DONE.");
            }
            return rebuild.state().map(state -> Response.accepted(state).build());
        });
    }

    /** Progress of the latest rebuild. */
    @GET
    @PermissionsAllowed("board:rebuild")
    @Path("/rebuild")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getBoardRebuild", summary = "How far the latest rebuild of the board is")
    @APIResponse(
            responseCode = "200",
            description = "Its state; NONE if there never was one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildState.class),
                            examples = @ExampleObject(name = "half way", value = BoardExamples.REBUILD)))
    public Uni<RebuildState> rebuildState() {
        return rebuild.state();
    }
}
