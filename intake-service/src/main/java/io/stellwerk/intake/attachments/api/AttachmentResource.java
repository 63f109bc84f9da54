package io.stellwerk.intake.attachments.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.intake.IdParameter;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.attachments.Attachments;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files in conversations, to fetch. */
@Path("/api/intake/v1")
@Tag(name = "Conversations", description = "Conversations and the files in them, to read")
public class AttachmentResource {
    private final Attachments attachments;
    private final AuditLog audit;
    private final CurrentCaller caller;

    AttachmentResource(Attachments attachments, AuditLog audit, CurrentCaller caller) {
        this.attachments = attachments;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("attachment:read")
    @Path("/attachments/{attachmentId}")
    @Operation(
            operationId = "getAttachment",
            summary = "Fetch an attachment",
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
    public Uni<Response> attachment(@PathParam("attachmentId") String attachmentId) {
        UUID id = IdParameter.read(attachmentId);
        AuditEntry entry = AuditEntry.read(caller.get(), "attachment.read", Subject.of("attachment", id));
        return attachments
                .file(id)
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        ProblemCode.ATTACHMENT_NOT_FOUND, "Take the attachmentId from the conversation.")))
                .call(() -> audit.append(entry))
                .map(Download::of);
    }
}
