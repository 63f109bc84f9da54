package io.stellwerk.notification.suppression.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.messaging.Database;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.suppression.LiftSuppression;
import io.stellwerk.notification.suppression.SuppressionList;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Addresses to which mail is withheld because it came back from there. */
@Path("/api/notification/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppressions", description = "Addresses to which mail is withheld because it came back")
public class SuppressionResource {

    private final Database database;
    private final SuppressionList suppressions;
    private final LiftSuppression liftSuppression;
    private final BodyCheck check;
    private final CurrentCaller caller;

    SuppressionResource(
            Database database,
            SuppressionList suppressions,
            LiftSuppression liftSuppression,
            BodyCheck check,
            CurrentCaller caller) {
        this.database = database;
        this.suppressions = suppressions;
        this.liftSuppression = liftSuppression;
        this.check = check;
        this.caller = caller;
    }

    /** Page of suppressions, and where the next one begins. */
    @Schema(name = "SuppressionPage")
    public record Page(
            List<SuppressionEntry> suppressions, @Nullable UUID nextCursor) {}

    /** The newest suppressions. */
    @GET
    @PermissionsAllowed("suppression:read")
    @Operation(
            operationId = "listSuppressions",
            summary = "Addresses to which mail is withheld, the newest first",
            description =
                    "An address is suppressed when a mail server reports that a mail that was sent there has failed"
                            + " for good. At first automatic mail is withheld (AUTOMATIC), and agents' replies are still sent; when"
                            + " one of those comes back too, everything is (ALL). It ends when the customer writes from the"
                            + " address, when somebody lifts it, and by itself after 90 days unless set otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "an unknown mailbox", value = SuppressionExamples.PAGE)))
    @APIResponse(
            responseCode = "422",
            description = "INVALID_PARAMETER",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page> list(
            @Parameter(description = "Only this address") @QueryParam("address") @Nullable String address,
            @Parameter(description = "Only the address of this ticket's customer") @QueryParam("ticketId") @Nullable
                    String ticketId,
            @Parameter(description = "ACTIVE, which is usual, or ENDED") @QueryParam("state") @Nullable String state,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") @Nullable String limit) {
        SuppressionFilter wanted = new SuppressionFilter(address, ticketId, state, cursor, limit);
        return database.inTransaction(transaction -> suppressions.find(transaction, wanted.filter(), wanted.limit()))
                .map(found -> new Page(
                        found,
                        found.size() < wanted.limit() ? null : found.getLast().suppressionId()));
    }

    /** One suppression. */
    @GET
    @PermissionsAllowed("suppression:read")
    @Path("/{suppressionId}")
    @Operation(operationId = "getSuppression", summary = "One suppression")
    @APIResponse(
            responseCode = "200",
            description = "The suppression",
            content = @Content(schema = @Schema(implementation = SuppressionEntry.class)))
    @APIResponse(
            responseCode = "404",
            description = "SUPPRESSION_NOT_FOUND",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown id", value = SuppressionExamples.NOT_FOUND)))
    public Uni<SuppressionEntry> get(@PathParam("suppressionId") String suppressionId) {
        UUID id = id(suppressionId);
        return database.inTransaction(transaction -> suppressions.find(transaction, id))
                .map(found -> found.orElseThrow(SuppressionResource::unknown));
    }

    /** Lifts a suppression. */
    @POST
    @PermissionsAllowed("suppression:change")
    @Path("/{suppressionId}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "liftSuppression",
            summary = "Send mail to the address again",
            description = "What was withheld meanwhile can be sent by redriving its delivery.")
    @APIResponse(
            responseCode = "200",
            description = "The suppression, which has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuppressionEntry.class),
                            examples = @ExampleObject(name = "lifted", value = SuppressionExamples.LIFTED)))
    @APIResponse(
            responseCode = "404",
            description = "SUPPRESSION_NOT_FOUND",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "INVALID_LIFT",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<SuppressionEntry> lift(
            @PathParam("suppressionId") String suppressionId,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LiftBody.class),
                                            examples = @ExampleObject(name = "lift", value = SuppressionExamples.LIFT)))
                    @Nullable
                    LiftBody body) {
        LiftBody lift = check.valid(body, ProblemCode.INVALID_LIFT);
        return liftSuppression
                .lift(id(suppressionId), caller.get(), Objects.requireNonNullElse(lift.note(), ""))
                .map(found -> found.orElseThrow(SuppressionResource::unknown));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.SUPPRESSION_NOT_FOUND, "Look up the id in GET /api/notification/v1/suppressions.");
    }
}
