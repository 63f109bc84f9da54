package io.stellwerk.intake.selfservice.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.selfservice.LinkedTicket;
import io.stellwerk.intake.selfservice.RateTicket;
import io.stellwerk.intake.selfservice.Rating;
import io.stellwerk.intake.selfservice.WithdrawTicket;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions of a customer who comes by a link, about the ticket of the link. */
@Path(CustomerTicketResource.PATH)
@Tag(name = "Customers", description = "A customer's own ticket, by the link in a mail")
public class CustomerActionResource {

    private final WithdrawTicket withdraw;
    private final RateTicket rate;
    private final LinkedTicket linked;
    private final BodyCheck check;

    CustomerActionResource(WithdrawTicket withdraw, RateTicket rate, LinkedTicket linked, BodyCheck check) {
        this.withdraw = withdraw;
        this.rate = rate;
        this.linked = linked;
        this.check = check;
    }

    @POST
    @PermissionsAllowed("customer-ticket:write")
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawTicket",
            summary = "Say that one's ticket needs no answer any more",
            description = "It is solved some moments later. For one that is solved already, nothing happens.")
    @APIResponse(responseCode = "202", description = "It is stored, and will be solved")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<Response> withdraw(@BeanParam RequestHeaders headers) {
        return withdraw.withdraw(linked.id(), headers.trace(), Instant.now())
                .map(_ -> Response.accepted().build());
    }

    @POST
    @PermissionsAllowed("customer-ticket:write")
    @Path("/rating")
    @Operation(
            operationId = "rateTicket",
            summary = "Say how well one's ticket was solved",
            description = "Once for each time that it was solved; it can be changed for some days.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerRating.class),
                            examples = @ExampleObject(name = "example", value = CustomerExamples.RATING)))
    @APIResponse(responseCode = "204", description = "It is stored")
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "409", ref = "NOT_RATEABLE")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_CUSTOMER_REQUEST")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rate(CustomerRating body, @BeanParam RequestHeaders headers) {
        CustomerRating rating = check.valid(body, ProblemCode.INVALID_CUSTOMER_REQUEST);
        return rate.rate(linked.id(), rating.opinion(), headers.trace(), Instant.now())
                .invoke(CustomerActionResource::refuse)
                .replaceWithVoid();
    }

    private static void refuse(Rating.Result result) {
        switch (result) {
            case Rating.Result.Rated _ -> {}
            case Rating.Result.NotSolved _ ->
                throw new ProblemException(
                        ProblemCode.TICKET_NOT_SOLVED,
                        "Rate it when it is solved; you can write to the desk meanwhile.");
            case Rating.Result.Final _ ->
                throw new ProblemException(
                        ProblemCode.RATING_FINAL, "A rating can be changed for some days. Write to the desk instead.");
        }
    }
}
