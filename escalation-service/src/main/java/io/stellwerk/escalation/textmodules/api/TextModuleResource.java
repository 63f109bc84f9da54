package io.stellwerk.escalation.textmodules.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.RevisionTag;
import io.stellwerk.escalation.textmodules.ChangeResult;
import io.stellwerk.escalation.textmodules.ManageTextModules;
import io.stellwerk.escalation.textmodules.Placeholders;
import io.stellwerk.escalation.textmodules.StoredTextModule;
import io.stellwerk.escalation.textmodules.TextModule;
import io.stellwerk.escalation.textmodules.TextModules;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.ListParameters;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Text modules, for those who write with them and those who keep them. */
@Path("/api/escalation/v1/text-modules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Text modules", description = "Answers in both languages that agents put into what they write")
public class TextModuleResource {

    private final TextModules modules;
    private final ManageTextModules manage;
    private final BodyCheck check;
    private final CurrentCaller caller;

    TextModuleResource(TextModules modules, ManageTextModules manage, BodyCheck check, CurrentCaller caller) {
        this.modules = modules;
        this.manage = manage;
        this.check = check;
        this.caller = caller;
    }

    /** Lists all of them. */
    @GET
    @PermissionsAllowed("text-module:read")
    @Operation(operationId = "listTextModules", summary = "List the text modules, by category")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = TextModuleView.All.class),
                            examples = @ExampleObject(name = "one", value = TextModuleExamples.ALL)))
    @APIResponse(responseCode = "422", description = "INVALID_PARAMETER")
    public Uni<TextModuleView.All> list(
            @QueryParam("language") @Parameter(description = "Only the texts in de or en", example = "de") @Nullable
                    String language) {
        ListParameters parameters = new ListParameters();
        var only = parameters.choice("language", language, TextModuleView.Language.class);
        parameters.check();
        return modules.all()
                .map(all -> new TextModuleView.All(
                        all.stream()
                                .map(stored -> TextModuleView.of(stored, only))
                                .toList(),
                        Placeholders.KNOWN));
    }

    /** Adds or changes one. */
    @PUT
    @PermissionsAllowed("text-module:manage")
    @Path("/{textModuleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putTextModule",
            summary = "Add or change a text module",
            description = "Send If-None-Match: * to add one, and its ETag as If-Match to change it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TextModuleBody.class),
                            examples = @ExampleObject(name = "reset", value = TextModuleExamples.BODY)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now; its ETag is the new revision",
            content =
                    @Content(
                            schema = @Schema(implementation = TextModuleView.class),
                            examples = @ExampleObject(name = "reset", value = TextModuleExamples.ONE)))
    @APIResponse(responseCode = "409", description = "TOO_MANY_TEXT_MODULES")
    @APIResponse(responseCode = "412", description = "STALE_TEXT_MODULE")
    @APIResponse(responseCode = "422", description = "INVALID_TEXT_MODULE")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Response> put(
            @PathParam("textModuleId") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of what it replaces") @Nullable String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "An asterisk, if there is none yet", example = "*")
                    @Nullable
                    String ifNoneMatch,
            @Nullable TextModuleBody body) {
        TextModule module = check.valid(body, ProblemCode.INVALID_TEXT_MODULE).module(id);
        int seen = RevisionTag.seen(ifMatch, ifNoneMatch, ProblemCode.STALE_TEXT_MODULE);
        return manage.put(module, seen, caller.get()).map(result -> answer(module, revision(result, id)));
    }

    /** Removes one. */
    @DELETE
    @PermissionsAllowed("text-module:manage")
    @Path("/{textModuleId}")
    @Operation(operationId = "removeTextModule", summary = "Remove a text module")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", description = "TEXT_MODULE_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "STALE_TEXT_MODULE")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public Uni<Void> remove(
            @PathParam("textModuleId") String id,
            @HeaderParam("If-Match") @Parameter(description = "Its ETag, as it was seen") @Nullable String ifMatch) {
        int seen = RevisionTag.seen(ifMatch, null, ProblemCode.STALE_TEXT_MODULE);
        Uni<ChangeResult> done = id.length() > TextModule.LONGEST_NAME || !id.matches(TextModule.NAME)
                ? Uni.createFrom().item(new ChangeResult.NotFound())
                : manage.remove(id, seen, caller.get());
        return done.invoke(result -> revision(result, id)).replaceWithVoid();
    }

    private static Response answer(TextModule module, int revision) {
        return Response.ok(TextModuleView.of(new StoredTextModule(module, revision), null))
                .header("ETag", RevisionTag.of(revision))
                .build();
    }

    private static int revision(ChangeResult result, String id) {
        return switch (result) {
            case ChangeResult.Done(var revision) -> revision;
            case ChangeResult.Stale() -> throw RevisionTag.stale(ProblemCode.STALE_TEXT_MODULE);
            case ChangeResult.NotFound() ->
                throw new ProblemException(
                        ProblemCode.TEXT_MODULE_NOT_FOUND, "There is no text module " + Echo.of(id) + ".");
            case ChangeResult.TooMany(var most) ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_TEXT_MODULES,
                        "There are " + most + " text modules. Remove some that nobody uses, or raise the limit.");
        };
    }
}
