package io.stellwerk.intake.selfservice.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.conversations.api.ReceiptView;
import io.stellwerk.intake.messages.RequestKeys;
import io.stellwerk.intake.selfservice.LinkedTicket;
import io.stellwerk.intake.selfservice.WriteToDesk;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages of a customer who comes by a link. An answer of success means that the message is stored. */
@Path(CustomerTicketResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "A customer's own ticket, by the link in a mail")
public class CustomerReplyResource {

    private final WriteToDesk write;
    private final LinkedTicket linked;
    private final SignedIn signedIn;
    private final BodyCheck check;

    CustomerReplyResource(WriteToDesk write, LinkedTicket linked, SignedIn signedIn, BodyCheck check) {
        this.write = write;
        this.linked = linked;
        this.signedIn = signedIn;
        this.check = check;
    }

    @POST
    @PermissionsAllowed("customer-ticket:write")
    @Path("/replies")
    @Operation(
            operationId = "replyToTicket",
            summary = "Write to the desk about one's ticket",
            description =
                    "Opens a ticket that continues it if it is closed. A repeat under the same Idempotency-Key gets the"
                            + " first answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerReply.class),
                            examples = @ExampleObject(name = "example", value = CustomerExamples.REPLY)))
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_CUSTOMER_REQUEST")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> reply(CustomerReply body, @BeanParam RequestHeaders headers) {
        return written(body, headers, Map.of());
    }

    @POST
    @PermissionsAllowed("customer-ticket:write")
    @Path("/reopen")
    @Operation(
            operationId = "reopenTicket",
            summary = "Say what of one's ticket is not solved",
            description = "Opens it again if it was solved not too long ago, and otherwise one that continues it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerReply.class),
                            examples = @ExampleObject(name = "example", value = CustomerExamples.REPLY)))
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_CUSTOMER_REQUEST")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> reopen(CustomerReply body, @BeanParam RequestHeaders headers) {
        return written(body, headers, Map.of("reopen", "true"));
    }

    private Uni<Response> written(CustomerReply body, RequestHeaders headers, Map<String, String> facts) {
        CustomerReply reply = check.valid(body, ProblemCode.INVALID_CUSTOMER_REQUEST);
        return write.write(new WriteToDesk.Words(
                        linked.id(),
                        RequestKeys.key("web", signedIn.actor().id(), headers.idempotencyKey(), reply),
                        reply.text(),
                        reply.files(),
                        facts,
                        headers.trace()))
                .map(ReceiptView::response);
    }
}
