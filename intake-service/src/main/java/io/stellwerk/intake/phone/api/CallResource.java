package io.stellwerk.intake.phone.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.conversations.api.ReceiptView;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.intake.messages.RequestKeys;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes of phone calls over HTTP. An answer of success means that the message is stored. */
@Path("/api/intake/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Take requests in; an answer of success means that the message is stored")
public class CallResource {
    private static final String EXAMPLE = """
            {"phone": "+49 40 5550198", "name": "Anna Berg", "subject": "Passwort vergessen",
             "note": "Ruft an, weil die Anmeldung nicht geht.",
             "startedAt": "2026-11-23T09:00:00Z"}""";

    private final ReceiveMessage receive;
    private final InboundMessages messages;
    private final BodyCheck check;
    private final NamedTickets tickets;
    private final SignedIn signedIn;

    CallResource(
            ReceiveMessage receive,
            InboundMessages messages,
            BodyCheck check,
            NamedTickets tickets,
            SignedIn signedIn) {
        this.receive = receive;
        this.messages = messages;
        this.check = check;
        this.tickets = tickets;
        this.signedIn = signedIn;
    }

    @POST
    @PermissionsAllowed("channel:phone")
    @Path("/calls")
    @Operation(
            operationId = "receiveCall",
            summary = "Take the note of a phone call",
            description =
                    "Opens a ticket, or appends to the one that the agent names. The caller takes part in that one only if it did before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CallNote.class),
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_CALL")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receiveCall(CallNote body, @BeanParam RequestHeaders headers) {
        CallNote call = check.valid(body, ProblemCode.INVALID_CALL);
        String agent = signedIn.actor().id();
        return tickets.of(call)
                .chain(ticket -> receive.receive(messages.of(new Draft(
                        Channel.PHONE,
                        RequestKeys.key(Channel.PHONE.code(), agent, headers.idempotencyKey(), call),
                        new Draft.From(call.name(), call.email(), call.phone(), null),
                        call.subject(),
                        call.note(),
                        null,
                        call.facts(agent),
                        ticket.orElse(null),
                        null,
                        headers.trace()))))
                .map(ReceiptView::response);
    }
}
