package io.stellwerk.intake.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.Draft;
import io.stellwerk.intake.application.EmailMessages;
import io.stellwerk.intake.application.InboundMessages;
import io.stellwerk.intake.application.NoRoomToRead;
import io.stellwerk.intake.application.ReceiveMessage;
import io.stellwerk.intake.domain.Channel;
import io.stellwerk.mail.NotAnEmail;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The channels that deliver over HTTP. An answer of success means that the message is stored. */
@Path("/api/intake/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Take requests in; an answer of success means that the message is stored")
public class ChannelResource {
    private final ReceiveMessage receive;
    private final InboundMessages messages;
    private final EmailMessages emails;
    private final BodyCheck check;
    private final NamedTickets tickets;

    ChannelResource(
            ReceiveMessage receive,
            InboundMessages messages,
            EmailMessages emails,
            BodyCheck check,
            NamedTickets tickets) {
        this.tickets = tickets;
        this.receive = receive;
        this.messages = messages;
        this.emails = emails;
        this.check = check;
    }

    @POST
    @Path("/web-requests")
    @Operation(
            operationId = "receiveWebRequest",
            summary = "Take a request from a web form",
            description = "Opens a ticket. A repeat under the same Idempotency-Key gets the first answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebRequest.class),
                            examples = @ExampleObject(name = "example", value = Examples.WEB_REQUEST)))
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_WEB_REQUEST")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> receiveWebRequest(WebRequest body, @BeanParam RequestHeaders headers) {
        WebRequest request = check.valid(body, ProblemCode.INVALID_WEB_REQUEST);
        return receive(new Draft(
                Channel.WEB,
                RequestKeys.key(Channel.WEB.code(), headers.idempotencyKey(), request),
                new Draft.From(request.name(), request.email(), request.phone(), null),
                request.subject(),
                request.text(),
                request.language(),
                request.facts() == null ? Map.of() : request.facts(),
                null,
                null,
                headers.trace()));
    }

    @POST
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
                            examples = @ExampleObject(name = "example", value = Examples.CALL)))
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
        return tickets.of(call)
                .chain(ticket -> receive(new Draft(
                        Channel.PHONE,
                        RequestKeys.key(Channel.PHONE.code(), headers.idempotencyKey(), call),
                        new Draft.From(call.name(), call.email(), call.phone(), null),
                        call.subject(),
                        call.note(),
                        null,
                        call.facts(),
                        ticket.orElse(null),
                        null,
                        headers.trace())));
    }

    @POST
    @Path("/emails")
    @Operation(
            operationId = "receiveEmail",
            summary = "Take a raw e-mail",
            description =
                    "Opens a ticket or appends to the one it answers. The same Message-ID of the same sender with the same content is the same mail, over however many mailboxes it comes. A person's answer to a closed ticket opens a new one that names it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "message/rfc822",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "example", value = Examples.EMAIL)))
    @APIResponse(responseCode = "200", ref = "RECEIVED")
    @APIResponse(responseCode = "201", ref = "OPENED")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_EMAIL")
    @APIResponse(responseCode = "503", ref = "NOT_NOW")
    @Consumes("message/rfc822")
    @Blocking
    public Uni<Response> receiveEmail(byte[] body, @BeanParam RequestHeaders headers) {
        try {
            return receive.receive(emails.read(
                            body, RequestKeys.key("email-request", headers.idempotencyKey(), body), headers.trace()))
                    .map(ReceiptView::response);
        } catch (NoRoomToRead e) {
            throw new ProblemException(
                    CommonProblem.OVERLOADED,
                    "Other large mails are being read. Send it again, unchanged, after the seconds in Retry-After.");
        } catch (NotAnEmail e) {
            throw new ProblemException(
                    ProblemCode.INVALID_EMAIL, "Send the raw mail with its header, as the mail server has it.");
        }
    }

    private Uni<Response> receive(Draft draft) {
        return receive.receive(messages.of(draft)).map(ReceiptView::response);
    }
}
