package io.stellwerk.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP; a service extends it and says where. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log", description = "Who did or read what, when, from where, before and after")
public abstract class AuditApi {

    private final AuditSearch search;

    protected AuditApi(AuditSearch search) {
        this.search = search;
    }

    /** Lists entries. */
    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "listAuditEntries",
            summary = "Search the audit log",
            description = "An entry is found about a second after it was written, when it has its place in the chain of"
                    + " hashes. Each hash covers the one before it, so that a change of any entry can be noticed;"
                    + " `./stellwerk audit verify` computes them all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.PAGE)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<AuditPage> list(
            @QueryParam("actor") @Parameter(description = "Only by whoever has this id", example = "anna") @Nullable
                    String actor,
            @QueryParam("action") @Parameter(description = "Only this action", example = "ticket.escalate") @Nullable
                    String action,
            @QueryParam("subject") @Parameter(description = "Only about this id, such as of a ticket") @Nullable
                    String subject,
            @QueryParam("from")
                    @Parameter(description = "Not before this instant", example = "2026-11-23T09:00:00Z")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "Before this instant", example = "2026-11-24T09:00:00Z")
                    @Nullable
                    String to,
            @QueryParam("order") @Parameter(description = "newest or oldest first, usually newest") @Nullable
                    String order,
            @QueryParam("limit") @Parameter(description = "1 to 1000, usually 50") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        return search.find(new Parameters(actor, action, subject, from, to, order, limit, cursor));
    }
}
