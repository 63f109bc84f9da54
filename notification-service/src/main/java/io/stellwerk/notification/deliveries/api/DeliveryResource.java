package io.stellwerk.notification.deliveries.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.deliveries.Deliveries;
import io.stellwerk.notification.deliveries.RedriveDelivery;
import io.stellwerk.notification.suppression.SuppressionList;
import io.stellwerk.notification.suppression.view.MailReport;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries: the notifications of customers, and what became of them. */
@Path("/api/notification/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "Who was told what")
public class DeliveryResource {

    private final Database database;
    private final Deliveries deliveries;
    private final SuppressionList suppressions;
    private final RedriveDelivery redriveDelivery;
    private final CurrentCaller caller;

    DeliveryResource(
            Database database,
            Deliveries deliveries,
            SuppressionList suppressions,
            RedriveDelivery redriveDelivery,
            CurrentCaller caller) {
        this.database = database;
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.redriveDelivery = redriveDelivery;
        this.caller = caller;
    }

    /**
     * A page of deliveries, and where the next one begins.
     *
     * @param suppression by which mail to the ticket's customer is withheld, if one ticket is asked for
     * @param reports what mail servers reported about the ticket's mails, if one ticket is asked for
     */
    @Schema(name = "DeliveryPage")
    public record Page(
            List<Deliveries.Delivery> deliveries,
            @Nullable UUID nextCursor,
            @Nullable SuppressionEntry suppression,
            @Nullable List<MailReport> reports) {}

    /** The newest deliveries. */
    @GET
    @PermissionsAllowed("delivery:read")
    @Operation(
            operationId = "listDeliveries",
            summary = "The newest deliveries, of a ticket or in a state",
            description = "Of a ticket, with what mail servers reported about its mails, and with the suppression that"
                    + " withholds mail to its customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page, the newest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "a reply that left", value = DeliveryExamples.DELIVERIES)))
    @APIResponse(
            responseCode = "422",
            description = "A parameter cannot be used",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unknown state", value = DeliveryExamples.INVALID)))
    public Uni<Page> list(
            @Parameter(description = "Only those of this ticket") @QueryParam("ticketId") @Nullable String ticketId,
            @Parameter(description = "Only those in this state, such as IN_DOUBT") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") @Nullable String limit) {
        DeliveryFilter filter = new DeliveryFilter(ticketId, state, cursor, limit);
        UUID ticket = filter.filter().ticketId();
        return database.inTransaction(transaction -> deliveries
                .find(transaction, filter.filter(), filter.limit())
                .map(found -> new Page(
                        found,
                        found.size() < filter.limit() ? null : found.getLast().notificationId(),
                        null,
                        null))
                .chain(page -> ticket == null ? Uni.createFrom().item(page) : ofTicket(transaction, page, ticket)));
    }

    private Uni<Page> ofTicket(Transaction transaction, Page page, UUID ticket) {
        return suppressions
                .find(transaction, new SuppressionList.Filter(null, ticket, false, null), 1)
                .chain(found -> suppressions
                        .reports(transaction, ticket)
                        .map(reports -> new Page(
                                page.deliveries(),
                                page.nextCursor(),
                                found.isEmpty() ? null : found.getFirst(),
                                reports)));
    }

    /** Sends a held delivery. */
    @POST
    @PermissionsAllowed("delivery:release")
    @Path("/{notificationId}/redrive")
    @Operation(
            operationId = "redriveDelivery",
            summary = "Send a delivery that is in doubt, failed or was withheld from a suppressed address",
            description = "It leaves with the same Message-ID, so that a mail program recognises a repeat.")
    @APIResponse(
            responseCode = "200",
            description = "It is on its way again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Deliveries.Delivery.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such delivery",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unknown id", value = DeliveryExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "409",
            description = "It is not held",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "already delivered", value = DeliveryExamples.NOT_HELD)))
    public Uni<Deliveries.Delivery> redrive(@PathParam("notificationId") String notificationId) {
        return redriveDelivery
                .redrive(DeliveryFilter.deliveryId(notificationId), caller.get())
                .map(DeliveryResource::onItsWay);
    }

    private static Deliveries.Delivery onItsWay(RedriveDelivery.Result result) {
        return switch (result) {
            case RedriveDelivery.OnItsWay(Deliveries.Delivery delivery) -> delivery;
            case RedriveDelivery.NotHeld() ->
                throw new ProblemException(
                        ProblemCode.DELIVERY_NOT_HELD,
                        "Only deliveries in the states IN_DOUBT and FAILED can be sent again, and those withheld"
                                + " from a suppressed address once its suppression has ended.");
            case RedriveDelivery.Unknown() -> throw DeliveryFilter.unknown();
        };
    }
}
