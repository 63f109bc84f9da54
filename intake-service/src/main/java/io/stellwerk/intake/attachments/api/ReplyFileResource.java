package io.stellwerk.intake.attachments.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.intake.IdParameter;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.attachments.AttachToReply;
import io.stellwerk.intake.attachments.ReplyFiles;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jspecify.annotations.Nullable;

/** Files that an agent attaches to the reply about to be sent. */
@Path("/api/intake/v1/conversations/{ticketId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations", description = "Conversations and the files in them, to read")
public class ReplyFileResource {

    private static final String UPLOAD = """
            {"name": "vpn.txt", "contentType": "text/plain", "content": "U3dpdGNoIGl0IG9mZi4="}""";
    private static final String KEPT = """
            {"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "vpn.txt", "contentType": "text/plain", "size": 14}""";

    private final AttachToReply attach;
    private final BodyCheck check;
    private final SignedIn signedIn;
    private final CurrentCaller caller;

    ReplyFileResource(AttachToReply attach, BodyCheck check, SignedIn signedIn, CurrentCaller caller) {
        this.attach = attach;
        this.check = check;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("attachment:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachToReply",
            summary = "Attach a file to one's next reply",
            description =
                    "The reply names its id. The customer finds the file on the ticket's page once the reply is sent; until"
                            + " then nobody does. What is never sent is forgotten after 90 days.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReplyFileBody.class),
                            examples = @ExampleObject(name = "example", value = UPLOAD)))
    @APIResponse(
            responseCode = "201",
            description = "It is kept",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReplyFileView.class),
                            examples = @ExampleObject(name = "example", value = KEPT)))
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "404", ref = "TICKET_NOT_FOUND")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    @APIResponse(responseCode = "415", ref = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", ref = "INVALID_UPLOAD")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<Response> upload(@PathParam("ticketId") String ticketId, @Nullable ReplyFileBody body) {
        ReplyFiles.Owner owner = new ReplyFiles.Owner(
                IdParameter.read(ticketId), signedIn.actor().id());
        ReplyFileBody valid = check.valid(body, ProblemCode.INVALID_UPLOAD);
        return attach.attach(owner, valid.file(), caller.get()).map(ReplyFileResource::answer);
    }

    @DELETE
    @PermissionsAllowed("attachment:write")
    @Path("/{attachmentId}")
    @Operation(operationId = "detachFromReply", summary = "Take a file away from one's next reply")
    @APIResponse(responseCode = "204", description = "It is not attached any more; what was sent stays")
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<Void> remove(@PathParam("ticketId") String ticketId, @PathParam("attachmentId") String attachmentId) {
        return attach.remove(
                new ReplyFiles.Owner(
                        IdParameter.read(ticketId), signedIn.actor().id()),
                IdParameter.read(attachmentId));
    }

    private static Response answer(AttachToReply.Result result) {
        return switch (result) {
            case AttachToReply.Result.Kept kept ->
                Response.status(Response.Status.CREATED)
                        .entity(ReplyFileView.of(kept.file()))
                        .build();
            case AttachToReply.Result.NoTicket _ ->
                throw new ProblemException(
                        ProblemCode.TICKET_NOT_FOUND, "Take the ticketId from the answer that opened the ticket.");
            case AttachToReply.Result.Refused refused ->
                throw switch (refused.reason()) {
                    case FORBIDDEN_TYPE ->
                        new ProblemException(
                                ProblemCode.FILE_TYPE_FORBIDDEN,
                                "Put it where the customer can fetch it, or send it in another form.");
                    case TOO_LARGE, TOTAL_TOO_LARGE ->
                        new ProblemException(ProblemCode.FILE_TOO_LARGE, "Send a smaller file, or fewer of them.");
                    case TOO_MANY -> new ProblemException(ProblemCode.TOO_MANY_FILES, "Take another file away first.");
                };
        };
    }
}
