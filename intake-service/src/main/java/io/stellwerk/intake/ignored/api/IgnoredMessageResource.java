package io.stellwerk.intake.ignored.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.conversations.api.ReceiptView;
import io.stellwerk.intake.ignored.IgnoredMessages;
import io.stellwerk.intake.ignored.OpenIgnored;
import io.stellwerk.problems.ListParameters;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that were taken for nobody's request, to be found and opened after all. */
@Path("/api/intake/v1/ignored-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Ignored messages",
        description = "Messages that were taken for nobody's request, to be found and opened after all")
public class IgnoredMessageResource {
    private final IgnoredMessages ignored;
    private final OpenIgnored openIgnored;

    IgnoredMessageResource(IgnoredMessages ignored, OpenIgnored openIgnored) {
        this.ignored = ignored;
        this.openIgnored = openIgnored;
    }

    @GET
    @PermissionsAllowed("ignored-message:read")
    @Operation(
            operationId = "listIgnoredMessages",
            summary = "List ignored messages",
            description =
                    "Who wrote, when, and the rule by which it was ignored, the newest first. They are kept for 30 days,"
                            + " unless set otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IgnoredMessageView.Page.class),
                            examples = @ExampleObject(name = "example", value = IgnoredExamples.PAGE)))
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<IgnoredMessageView.Page> list(
            @Parameter(description = "Only those of this rule", example = "OWN_LOOP") @QueryParam("reason") @Nullable
                    String reason,
            @Parameter(description = "Only those from this address") @QueryParam("from") @Nullable String from,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        IgnoredMessages.Filter filter = new IgnoredMessages.Filter(
                reason(reason, parameters),
                from == null ? null : from.strip().toLowerCase(Locale.ROOT),
                parameters.id("cursor", cursor));
        int most = parameters.limit(limit);
        parameters.check();
        return ignored.find(filter, most)
                .map(found -> new IgnoredMessageView.Page(
                        found.stream()
                                .map(entry -> IgnoredMessageView.of(entry, null))
                                .toList(),
                        found.size() < most ? null : found.getLast().messageId()));
    }

    @GET
    @PermissionsAllowed("ignored-message:read")
    @Path("/{messageId}")
    @Operation(
            operationId = "getIgnoredMessage",
            summary = "Read an ignored message",
            description = "The message with its words.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IgnoredMessageView.class),
                            examples = @ExampleObject(name = "example", value = IgnoredExamples.MESSAGE)))
    @APIResponse(responseCode = "404", ref = "IGNORED_MESSAGE_NOT_FOUND")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<IgnoredMessageView> get(@PathParam("messageId") String messageId) {
        return openIgnored
                .show(id(messageId))
                .map(found -> found.map(shown -> IgnoredMessageView.of(shown.entry(), shown.text()))
                        .orElseThrow(IgnoredMessageResource::unknown));
    }

    @POST
    @PermissionsAllowed("ignored-message:release")
    @Path("/{messageId}/open")
    @Operation(
            operationId = "openIgnoredMessage",
            summary = "Open a ticket from an ignored message",
            description =
                    "As if it had come as a person's: it opens a ticket, or is appended to the one that it answers. The"
                            + " sender gets no automatic answer. A second time answers with the same ticket.")
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "404", ref = "IGNORED_MESSAGE_NOT_FOUND")
    @APIResponse(responseCode = "409", ref = "IGNORED_MESSAGE_NOT_KEPT")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    public Uni<Response> open(@PathParam("messageId") String messageId, @BeanParam RequestHeaders headers) {
        return openIgnored.open(id(messageId), headers.trace()).map(result -> switch (result) {
            case OpenIgnored.Result.Done(var receipt) -> ReceiptView.response(receipt);
            case OpenIgnored.Result.Unknown() -> throw unknown();
            case OpenIgnored.Result.NotKept() ->
                throw new ProblemException(
                        ProblemCode.IGNORED_MESSAGE_NOT_KEPT,
                        "Only that it came is remembered. Ask its sender to send it again.");
        });
    }

    private static Outcome.@Nullable Reason reason(@Nullable String name, ListParameters parameters) {
        if (name == null) {
            return null;
        }
        for (Outcome.Reason reason : Outcome.Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        parameters.wrong("reason", "is no rule by which messages are ignored");
        return null;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.IGNORED_MESSAGE_NOT_FOUND,
                "Look up the id in GET /api/intake/v1/ignored-messages. Ignored messages are kept for a while only.");
    }
}
