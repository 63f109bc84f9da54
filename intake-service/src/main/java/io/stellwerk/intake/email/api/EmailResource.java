package io.stellwerk.intake.email.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.RequestHeaders;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.conversations.api.ReceiptView;
import io.stellwerk.intake.email.EmailMessages;
import io.stellwerk.intake.email.NoRoomToRead;
import io.stellwerk.intake.messages.RequestKeys;
import io.stellwerk.mail.NotAnEmail;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Raw mails over HTTP. An answer of success means that the message is stored. */
@Path("/api/intake/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Take requests in; an answer of success means that the message is stored")
public class EmailResource {
    private static final String EXAMPLE = """
            From: Anna Berg <anna.berg@kunde.example>
            To: support@desk.example
            Message-ID: <4711@mail.kunde.example>
            Subject: VPN bricht ab

            Seit heute Morgen bricht das VPN alle fünf Minuten ab.""";

    private final ReceiveMessage receive;
    private final EmailMessages emails;
    private final SignedIn signedIn;

    EmailResource(ReceiveMessage receive, EmailMessages emails, SignedIn signedIn) {
        this.receive = receive;
        this.emails = emails;
        this.signedIn = signedIn;
    }

    @POST
    @PermissionsAllowed("channel:email")
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
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
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
                            body,
                            RequestKeys.key("email-request", signedIn.actor().id(), headers.idempotencyKey(), body),
                            headers.trace()))
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
}
