package io.stellwerk.escalation.organisation.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.organisation.Agent;
import io.stellwerk.escalation.organisation.Agents;
import io.stellwerk.escalation.organisation.CurrentPerson;
import io.stellwerk.escalation.organisation.ManageAgents;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People of the desk, and the tiers on which they work. */
@Path("/api/escalation/v1/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents", description = "People of the desk, and the tiers on which they work")
public class AgentResource {

    /** As OpenID Connect limits a subject: 255 characters of ASCII; here, none that an address has to escape twice. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e&&[^/%?#]]{1,255}");

    private final Agents agents;
    private final ManageAgents manage;
    private final BodyCheck check;
    private final CurrentPerson currentPerson;

    AgentResource(Agents agents, ManageAgents manage, BodyCheck check, CurrentPerson currentPerson) {
        this.agents = agents;
        this.manage = manage;
        this.check = check;
        this.currentPerson = currentPerson;
    }

    /** Lists all of them. */
    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listAgents", summary = "List the people of the desk, by name")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentView.All.class),
                            examples = @ExampleObject(name = "two", value = AgentExamples.ALL)))
    public Uni<AgentView.All> list() {
        return agents.all().map(AgentView.All::of);
    }

    /** Shows who is signed in. */
    @GET
    @PermissionsAllowed("agent:read")
    @Path("/me")
    @Operation(
            operationId = "getMe",
            summary = "Show who is signed in",
            description = "Without tiers if the desk does not know them.")
    @APIResponse(
            responseCode = "200",
            description = "Who is signed in",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentView.class),
                            examples = @ExampleObject(name = "anna", value = AgentExamples.ME)))
    public Uni<AgentView> me() {
        Person person = currentPerson.get();
        return agents.find(Set.of(person.id()))
                .map(staff -> AgentView.of(
                        staff.agent(person.id())
                                .orElseGet(() ->
                                        new Agent(person.id(), person.caller().actorName(), Set.of())),
                        person.everywhere()));
    }

    /** Adds or changes somebody. */
    @PUT
    @PermissionsAllowed("agent:manage")
    @Path("/{agentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAgent",
            summary = "Add or change somebody",
            description = "Their id is the subject of their tokens. New tiers hold from their next action on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgentBody.class),
                            examples = @ExampleObject(name = "anna", value = AgentExamples.BODY)))
    @APIResponse(
            responseCode = "200",
            description = "Who they are now",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentView.class),
                            examples = @ExampleObject(name = "anna", value = AgentExamples.ONE)))
    @APIResponse(responseCode = "409", description = "TOO_MANY_AGENTS")
    @APIResponse(responseCode = "422", description = "INVALID_AGENT")
    public Uni<AgentView> put(@PathParam("agentId") String agentId, AgentBody body) {
        check("agentId", SUBJECT.matcher(agentId).matches(), "is not a subject of 1 to 255 ASCII characters");
        Agent agent = check.valid(body, ProblemCode.INVALID_AGENT).agent(agentId);
        check("name", StandardCharsets.UTF_8.newEncoder().canEncode(agent.name()), "has half a character in it");
        return manage.put(agent, currentPerson.get().caller()).map(stored -> {
            if (!stored) {
                throw new ProblemException(
                        ProblemCode.TOO_MANY_AGENTS, "Remove those who have left, or raise the limit.");
            }
            return AgentView.of(agent, null);
        });
    }

    /** Removes somebody. */
    @DELETE
    @PermissionsAllowed("agent:manage")
    @Path("/{agentId}")
    @Operation(
            operationId = "removeAgent",
            summary = "Remove somebody",
            description =
                    "They work on no tier from then on. What they have stays theirs until a supervisor assigns it.")
    @APIResponse(responseCode = "204", description = "They are removed")
    @APIResponse(responseCode = "404", description = "AGENT_NOT_FOUND")
    public Uni<Void> remove(@PathParam("agentId") String agentId) {
        Uni<Boolean> done = SUBJECT.matcher(agentId).matches()
                ? manage.remove(agentId, currentPerson.get().caller())
                : Uni.createFrom().item(false);
        return done.invoke(removed -> {
                    if (!removed) {
                        throw new ProblemException(
                                ProblemCode.AGENT_NOT_FOUND, "Nobody of the desk has the id " + Echo.of(agentId) + ".");
                    }
                })
                .replaceWithVoid();
    }

    private static void check(String field, boolean fits, String message) {
        if (!fits) {
            throw new ProblemException(
                    ProblemCode.INVALID_AGENT,
                    "Correct the fields listed under errors and send it again.",
                    List.of(new Problem.FieldError(field, message)));
        }
    }
}
