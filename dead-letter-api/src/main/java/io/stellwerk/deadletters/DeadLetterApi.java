package io.stellwerk.deadletters;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** What a service could not handle; a service extends it and says where. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dead letters",
        description = "Messages that the service could not handle: to look into, redrive and discard")
public abstract class DeadLetterApi {

    private final DeadLetterActions actions;

    protected DeadLetterApi(DeadLetterActions actions) {
        this.actions = actions;
    }

    /** Lists letters. */
    @GET
    @PermissionsAllowed("dead-letter:read")
    @Operation(operationId = "listDeadLetters", summary = "List dead letters, the first parked first")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.PAGE)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<DeadLetterPage> list(
            @QueryParam("state") @Parameter(description = "PARKED, REDRIVEN or DISCARDED", example = "PARKED") @Nullable
                    String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("key") @Parameter(description = "Such as the id of a ticket") @Nullable String key,
            @QueryParam("limit") @Parameter(description = "1 to 200, usually 50") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        return actions.list(new Parameters(state, topic, consumer, key, limit, cursor));
    }

    /** Shows a letter. */
    @GET
    @PermissionsAllowed("dead-letter:read")
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "Show a dead letter, its reason and its stack")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter, without its payload",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "parked", value = Examples.LETTER)))
    @APIResponse(responseCode = "404", description = "DEAD_LETTER_NOT_FOUND")
    public Uni<DeadLetterView> get(@PathParam("id") String id) {
        return actions.show(id);
    }

    /** Shows what is in a letter. */
    @GET
    @PermissionsAllowed("dead-letter:payload")
    @Path("/{id}/payload")
    @Operation(
            operationId = "getDeadLetterPayload",
            summary = "Show payload and headers to those entitled; it is written down")
    @APIResponse(
            responseCode = "200",
            description = "Customers' words",
            content =
                    @Content(
                            schema = @Schema(implementation = PayloadView.class),
                            examples = @ExampleObject(name = "JSON", value = Examples.PAYLOAD)))
    @APIResponse(responseCode = "404", description = "DEAD_LETTER_NOT_FOUND")
    public Uni<Response> payload(@PathParam("id") String id) {
        return actions.payload(id)
                .map(payload -> Response.ok(payload)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** Redrives one. */
    @POST
    @PermissionsAllowed("dead-letter:redrive")
    @Path("/{id}/redrive")
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Handle a dead letter again, and after it those that wait behind it",
            description =
                    "Asked for again, it does nothing and says ALREADY_REDRIVEN. If it fails again, it stays parked.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeView.class),
                            examples = {
                                @ExampleObject(name = "redriven", value = Examples.REDRIVEN),
                                @ExampleObject(name = "failed again", value = Examples.STILL_PARKED)
                            }))
    @APIResponse(responseCode = "404", description = "DEAD_LETTER_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "DEAD_LETTER_SETTLED, DEAD_LETTER_WAITS or DEAD_LETTER_WITHOUT_CONSUMER")
    public Uni<OutcomeView> redrive(@PathParam("id") String id) {
        return actions.redrive(id);
    }

    /** Redrives many. */
    @POST
    @PermissionsAllowed("dead-letter:redrive")
    @Path("/redrive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Handle dead letters again: those named, or all that match, 100 at most",
            description =
                    "Each is redriven for itself. If nextCursor is there, send it to go on with those that are left.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each",
            content =
                    @Content(
                            schema = @Schema(implementation = RedriveReport.class),
                            examples = @ExampleObject(name = "all redriven", value = Examples.REPORT)))
    @APIResponse(responseCode = "422", description = "INVALID_REDRIVE")
    public Uni<RedriveReport> redriveMany(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RedriveBody.class),
                                            examples = {
                                                @ExampleObject(name = "by id", value = Examples.BY_ID),
                                                @ExampleObject(name = "all of a topic", value = Examples.ALL)
                                            }))
                    @Nullable
                    RedriveBody body) {
        return actions.redriveMany(body);
    }

    /** Discards one. */
    @POST
    @PermissionsAllowed("dead-letter:redrive")
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a dead letter up for good, with a reason; those behind it go on")
    @APIResponse(
            responseCode = "200",
            description = "It is discarded",
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeView.class),
                            examples = @ExampleObject(name = "discarded", value = Examples.DISCARDED)))
    @APIResponse(responseCode = "404", description = "DEAD_LETTER_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "DEAD_LETTER_SETTLED")
    @APIResponse(responseCode = "422", description = "INVALID_DISCARD")
    public Uni<OutcomeView> discard(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DiscardBody.class),
                                            examples = @ExampleObject(name = "reason", value = Examples.DISCARD)))
                    @Nullable
                    DiscardBody body) {
        return actions.discard(id, body);
    }
}
