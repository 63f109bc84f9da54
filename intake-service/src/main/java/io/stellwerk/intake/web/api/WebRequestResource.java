package io.stellwerk.intake.web.api;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests from web forms over HTTP. An answer of success means that the message is stored. */
@Path("/api/intake/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "Take requests in; an answer of success means that the message is stored")
public class WebRequestResource {
    private static final String EXAMPLE = """
            {"name": "Anna Berg", "email": "anna.berg@kunde.example", "phone": "+49 40 5550198",
             "subject": "VPN bricht ab", "text": "Seit heute Morgen bricht das VPN alle fünf Minuten ab.",
             "language": "de", "facts": {"product": "VPN"}}""";

    private final ReceiveMessage receive;
    private final InboundMessages messages;
    private final BodyCheck check;
    private final SignedIn signedIn;

    WebRequestResource(ReceiveMessage receive, InboundMessages messages, BodyCheck check, SignedIn signedIn) {
        this.receive = receive;
        this.messages = messages;
        this.check = check;
        this.signedIn = signedIn;
    }

    @POST
    @PermissionsAllowed("channel:web")
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
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
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
        return receive.receive(messages.of(new Draft(
                        Channel.WEB,
                        RequestKeys.key(Channel.WEB.code(), signedIn.actor().id(), headers.idempotencyKey(), request),
                        new Draft.From(request.name(), request.email(), request.phone(), null),
                        request.subject(),
                        request.text(),
                        request.language(),
                        request.facts() == null ? Map.of() : request.facts(),
                        null,
                        null,
                        headers.trace())))
                .map(ReceiptView::response);
    }
}
