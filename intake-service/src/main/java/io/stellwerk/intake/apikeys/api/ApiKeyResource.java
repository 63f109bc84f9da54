package io.stellwerk.intake.apikeys.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.apikeys.ApiKeys;
import io.stellwerk.intake.apikeys.ManageApiKeys;
import io.stellwerk.problems.BodyCheck;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** API keys, to be made, rotated and revoked by administrators. */
@Path("/api/intake/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys", description = "Keys by which integrations sign in; docs/integrations.md says how they are used")
public class ApiKeyResource {

    private final ManageApiKeys manage;
    private final ApiKeys keys;
    private final BodyCheck check;
    private final CurrentCaller caller;

    ApiKeyResource(ManageApiKeys manage, ApiKeys keys, BodyCheck check, CurrentCaller caller) {
        this.manage = manage;
        this.keys = keys;
        this.check = check;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("api-key:manage")
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "The answer has the key, which is not shown again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewApiKey.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.WISH)))
    @APIResponse(
            responseCode = "201",
            description = "The key, made",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiKeyView.Issued.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.ISSUED)))
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "409", ref = "TOO_MANY_API_KEYS")
    @APIResponse(responseCode = "422", ref = "INVALID_KEY_REQUEST")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> create(NewApiKey body) {
        NewApiKey wished = check.valid(body, ProblemCode.INVALID_KEY_REQUEST);
        Instant now = Instant.now();
        return manage.create(wished.wish(), caller.get(), now).map(result -> ApiKeyAnswers.of(result, 201, now));
    }

    @GET
    @PermissionsAllowed("api-key:manage")
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Also those that are expired or revoked, the newest first; never their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiKeyView.Page.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.PAGE)))
    @APIResponse(responseCode = "422", ref = "INVALID_PARAMETER")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<ApiKeyView.Page> list(
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") @Nullable String limit) {
        ApiKeyPage wanted = ApiKeyPage.of(cursor, limit);
        Instant now = Instant.now();
        return keys.list(wanted.before(), wanted.limit())
                .map(found -> new ApiKeyView.Page(
                        found.stream().map(key -> ApiKeyView.of(key, now)).toList(),
                        found.size() < wanted.limit() ? null : found.getLast().id()));
    }

    @POST
    @PermissionsAllowed("api-key:manage")
    @Path("/{keyId}/rotate")
    @Operation(
            operationId = "rotateApiKey",
            summary = "Give an API key a new secret",
            description =
                    "The present secret stays valid for a while; one from an earlier rotation ends at once. The answer has"
                            + " the key with its new secret, which is not shown again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewSecret.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.ROTATION)))
    @APIResponse(
            responseCode = "200",
            description = "The key with its new secret",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiKeyView.Issued.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.ISSUED)))
    @APIResponse(responseCode = "400", ref = "INVALID_JSON")
    @APIResponse(responseCode = "404", ref = "API_KEY_NOT_FOUND")
    @APIResponse(responseCode = "409", ref = "API_KEY_ENDED")
    @APIResponse(responseCode = "422", ref = "INVALID_KEY_REQUEST")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> rotate(@PathParam("keyId") String keyId, NewSecret body) {
        NewSecret wished = check.valid(body, ProblemCode.INVALID_KEY_REQUEST);
        Instant now = Instant.now();
        return manage.rotate(ApiKeyPage.id(keyId), wished.rotation(), caller.get(), now)
                .map(result -> ApiKeyAnswers.of(result, 200, now));
    }

    @POST
    @PermissionsAllowed("api-key:manage")
    @Path("/{keyId}/revoke")
    @Operation(
            operationId = "revokeApiKey",
            summary = "End an API key",
            description = "For good, with all of its secrets, within ten seconds. A second time changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The revoked key",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiKeyView.class),
                            examples = @ExampleObject(name = "example", value = ApiKeyExamples.KEY)))
    @APIResponse(responseCode = "404", ref = "API_KEY_NOT_FOUND")
    @APIResponse(responseCode = "503", ref = "SERVICE_UNAVAILABLE")
    public Uni<Response> revoke(@PathParam("keyId") String keyId) {
        Instant now = Instant.now();
        return manage.revoke(ApiKeyPage.id(keyId), caller.get(), now).map(result -> ApiKeyAnswers.of(result, 200, now));
    }
}
