package io.stellwerk.intake.conversations.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.intake.IdParameter;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.conversations.api.ConversationReader.StoredConversation;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Conversations, to read. */
@Path("/api/intake/v1")
@Tag(name = "Conversations", description = "Conversations and the files in them, to read")
public class ConversationResource {
    private static final String EXAMPLE = """
            {"ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041", "channel": "EMAIL",
             "possibleFollowUpOf": null, "followUpOf": null, "facts": {}, "openedAt": "2026-11-23T09:15:00Z",
             "customer": {"customerId": "0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3", "name": "Anna Berg",
              "emails": ["anna.berg@kunde.example"], "phones": [], "externalIds": []},
             "messages": [{"messageId": "0199f3b0-0000-7000-8000-000000000011", "direction": "INBOUND",
              "channel": "EMAIL", "from": "anna.berg@kunde.example", "name": "Anna Berg", "subject": "VPN bricht ab",
              "text": "Seit heute Morgen bricht das VPN alle fünf Minuten ab.", "quoted": null, "signature": null,
              "html": null, "facts": {}, "automatic": false, "authentication": "PASSED",
              "receivedAt": "2026-11-23T09:15:00Z",
              "to": [{"name": null, "address": "support@desk.example"}],
              "cc": [{"name": "Einkauf", "address": "einkauf@kunde.example"}], "replyTo": [],
              "attachments": [{"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "image.png",
               "contentType": "image/png", "size": 48213, "refused": null, "contentId": "ii_m3x@kunde.example",
               "inline": true,
               "sha256": "b2d6561e888fcf99acb56274426dbdd611d54c0b15fb4f8415933968cea28a46"}]}]}""";

    private final ConversationReader conversations;
    private final AuditLog audit;
    private final CurrentCaller caller;

    ConversationResource(ConversationReader conversations, AuditLog audit, CurrentCaller caller) {
        this.conversations = conversations;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("conversation:read")
    @Path("/conversations/{ticketId}")
    @Operation(
            operationId = "getConversation",
            summary = "Read a conversation",
            description = "The customer and every message in and out, the oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StoredConversation.class),
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
    @APIResponse(responseCode = "404", ref = "TICKET_NOT_FOUND")
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<StoredConversation> conversation(@PathParam("ticketId") String ticketId) {
        UUID id = IdParameter.read(ticketId);
        AuditEntry entry = AuditEntry.read(caller.get(), "conversation.read", Subject.of("ticket", id));
        return conversations
                .read(id)
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        ProblemCode.TICKET_NOT_FOUND, "Take the ticketId from the answer that opened the ticket.")))
                .call(() -> audit.append(entry));
    }
}
