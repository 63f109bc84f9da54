package io.stellwerk.escalation.views.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.views.SavedView;
import io.stellwerk.escalation.views.SavedViews;
import io.stellwerk.escalation.views.ViewResult;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Saved views of the person who is signed in, and those that others share with them. */
@Path("/api/escalation/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views", description = "Lists of tickets to which people have given names")
public class ViewResource {

    private final SavedViews views;
    private final EscalationClock clock;
    private final BodyCheck check;
    private final SignedIn signedIn;

    ViewResource(SavedViews views, EscalationClock clock, BodyCheck check, SignedIn signedIn) {
        this.views = views;
        this.clock = clock;
        this.check = check;
        this.signedIn = signedIn;
    }

    /** Lists the person's views and those of others that they share. */
    @GET
    @PermissionsAllowed("ticket:act")
    @Operation(
            operationId = "listViews",
            summary = "List one's own saved views by name, at most 50, and after them those that others share")
    @APIResponse(
            responseCode = "200",
            description = "The views",
            content =
                    @Content(
                            schema = @Schema(implementation = ViewsView.class),
                            examples = @ExampleObject(name = "views", value = ViewExamples.VIEWS)))
    public Uni<ViewsView> list() {
        String reader = signedIn.actor().id();
        return views.seenBy(reader).map(seen -> ViewsView.of(seen, reader));
    }

    /** Saves a view of the person. */
    @PUT
    @Path("/{name}")
    @PermissionsAllowed("ticket:act")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveView",
            summary = "Save a view of one's own",
            description = "In place of the one with that name. Another name in the body renames it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ViewBody.class),
                            examples = @ExampleObject(name = "view", value = ViewExamples.BODY)))
    @APIResponse(responseCode = "204", description = "It is kept")
    @APIResponse(responseCode = "404", description = "VIEW_NOT_FOUND: there is none to rename")
    @APIResponse(responseCode = "409", description = "VIEW_EXISTS, TOO_MANY_VIEWS")
    @APIResponse(responseCode = "422", description = "INVALID_VIEW")
    public Uni<Response> save(@PathParam("name") String name, @Nullable ViewBody body) {
        check.valid(ViewBody.named(name), ProblemCode.INVALID_VIEW);
        ViewBody valid = check.valid(body, ProblemCode.INVALID_VIEW);
        SavedView view = new SavedView(
                signedIn.actor().id(), valid.name().strip(), valid.query(), clock.now(), valid.isShared(), null);
        return (name.strip().equals(view.name()) ? views.save(view) : views.rename(name.strip(), view))
                .map(ViewResource::answer);
    }

    /** Deletes a view of the person. */
    @DELETE
    @Path("/{name}")
    @PermissionsAllowed("ticket:act")
    @Operation(operationId = "deleteView", summary = "Delete a view of one's own")
    @APIResponse(responseCode = "204", description = "There is no such view any more")
    @APIResponse(responseCode = "422", description = "INVALID_VIEW")
    public Uni<Void> delete(@PathParam("name") String name) {
        return views.delete(
                signedIn.actor().id(),
                check.valid(ViewBody.named(name), ProblemCode.INVALID_VIEW)
                        .name()
                        .strip());
    }

    private static Response answer(ViewResult result) {
        return switch (result) {
            case SAVED -> Response.noContent().build();
            case NO_SUCH_VIEW ->
                throw new ProblemException(
                        ProblemCode.VIEW_NOT_FOUND, "There is no view of that name to rename. Save it as a new one.");
            case NAME_TAKEN ->
                throw new ProblemException(
                        ProblemCode.VIEW_EXISTS, "Another view of yours has that name. Choose another one.");
            case TOO_MANY ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_VIEWS,
                        "You have " + SavedViews.MOST + " views. Delete one that you do not need any more.");
        };
    }
}
