package io.stellwerk.intake.selfservice.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.IdParameter;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.attachments.api.Download;
import io.stellwerk.intake.selfservice.SeeTicket;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ticket of a customer who comes by a link: that of the link, which no parameter names. */
@Path(CustomerTicketResource.PATH)
@Tag(name = "Customers", description = "A customer's own ticket, by the link in a mail")
public class CustomerTicketResource {

    /** Everything below is for links alone. */
    static final String PATH = "/api/intake/v1/customer/ticket";

    private final SeeTicket see;
    private final DeskConfig desk;

    CustomerTicketResource(SeeTicket see, DeskConfig desk) {
        this.see = see;
        this.desk = desk;
    }

    @GET
    @PermissionsAllowed("customer-ticket:read")
    @Operation(
            operationId = "getCustomerTicket",
            summary = "See how far one's ticket is",
            description = "What its customer and the desk wrote to each other; no notes, and nothing of others.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerTicketView.class),
                            examples = @ExampleObject(name = "example", value = CustomerExamples.TICKET)))
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<CustomerTicketView> customerTicket() {
        return see.ticket().map(ticket -> CustomerTicketView.of(ticket, desk.name(), Instant.now()));
    }

    @GET
    @PermissionsAllowed("customer-ticket:read")
    @Path("/attachments/{attachmentId}")
    @Operation(
            operationId = "getCustomerAttachment",
            summary = "Fetch a file of one's ticket",
            description = "The file as it was sent, always as a download.")
    @APIResponse(
            responseCode = "200",
            description = "The content of the file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "ATTACHMENT_NOT_FOUND")
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Produces(MediaType.WILDCARD)
    public Uni<Response> customerAttachment(@PathParam("attachmentId") String attachmentId) {
        return see.file(IdParameter.read(attachmentId))
                .map(found -> found.map(Download::of)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.ATTACHMENT_NOT_FOUND, "Take the attachmentId from the ticket.")));
    }
}
