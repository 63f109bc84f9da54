package io.stellwerk.escalation.actions.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the OpenAPI document what all actions have in common: their headers and possible answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ActionDescription implements OASFilter {

    private static final SortedMap<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "INVALID_JSON",
            "403", "NOT_PERMITTED, NOT_YOUR_TIER",
            "404", "TICKET_NOT_FOUND",
            "409", "ILLEGAL_TRANSITION, NOT_THE_OWNER",
            "412", "STALE_VERSION",
            "413", "PAYLOAD_TOO_LARGE",
            "415", "UNSUPPORTED_MEDIA_TYPE",
            "422",
                    "INVALID_ACTION, HAND_OVER_INCOMPLETE, ASSIGNEE_WITHOUT_TIER, INVALID_IDEMPOTENCY_KEY,"
                            + " IDEMPOTENCY_KEY_REUSED",
            "428", "PRECONDITION_REQUIRED",
            "503", "OVERLOADED, SERVICE_UNAVAILABLE"));

    static final String TICKETS = "/api/escalation/v1/tickets/";

    private static final Set<String> MAY_SAY_WHAT_IS_POSSIBLE = Set.of("403", "409", "422");

    /** Example body of each action, by its name in the address. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("accept", ActionExamples.ACCEPT),
            Map.entry("reply", ActionExamples.REPLY),
            Map.entry("escalate", ActionExamples.ESCALATE),
            Map.entry("hand-back", ActionExamples.HAND_BACK),
            Map.entry("wait", ActionExamples.WAIT),
            Map.entry("resume", ActionExamples.ACCEPT),
            Map.entry("resolve", ActionExamples.RESOLVE),
            Map.entry("reopen", ActionExamples.ACCEPT),
            Map.entry("close", ActionExamples.ACCEPT),
            Map.entry("assign", ActionExamples.ASSIGN),
            Map.entry("note", ActionExamples.NOTE),
            Map.entry("reclassify", ActionExamples.RECLASSIFY),
            Map.entry("reject", ActionExamples.REJECT));

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null) {
            return;
        }
        description.getPaths().getPathItems().forEach((address, path) -> {
            if (path.getPOST() != null && address.startsWith(TICKETS)) {
                complete(path.getPOST(), address.substring(address.lastIndexOf('/') + 1));
            }
        });
    }

    private static void complete(Operation action, String name) {
        exampleOf(action, name);
        action.addParameter(header("If-Match", "The ETag of the ticket as the agent saw it", "\"3\"")
                .required(true));
        action.addParameter(header("Idempotency-Key", "A repeat with the same key gets the first answer", "7f0c2a"));
        action.getResponses().addAPIResponse("200", ticket());
        if (name.equals("reply")) {
            warned(action);
        }
        PROBLEMS.forEach((status, codes) -> action.getResponses().addAPIResponse(status, problem(status, codes)));
    }

    private static void exampleOf(Operation action, String name) {
        Object body = WireJson.read(
                Objects.requireNonNull(BODIES.get(name), name).getBytes(StandardCharsets.UTF_8), Map.class);
        action.getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(
                        form -> form.addExample(name, OASFactory.createExample().value(body)));
    }

    /** Adds an example of an answer with a warning: the customer may not get the reply. */
    private static void warned(Operation action) {
        Object ticket = WireJson.read(ActionExamples.WARNED.getBytes(StandardCharsets.UTF_8), Map.class);
        action.getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(form -> form.addExample(
                        "suppressed recipient", OASFactory.createExample().value(ticket)));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static APIResponse ticket() {
        return OASFactory.createAPIResponse()
                .description("The ticket with its new ETag")
                .addHeader("ETag", header("The new version", SchemaType.STRING))
                .content(content("application/json", "Ticket"));
    }

    private static APIResponse problem(String status, String codes) {
        String schema = MAY_SAY_WHAT_IS_POSSIBLE.contains(status) ? "RefusedAction" : "Problem";
        APIResponse answer =
                OASFactory.createAPIResponse().description(codes).content(content(Problem.MEDIA_TYPE, schema));
        return status.equals("503")
                ? answer.addHeader(
                        "Retry-After",
                        header("The seconds after which to send it again, unchanged", SchemaType.INTEGER))
                : answer;
    }

    private static Content content(String mediaType, String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }
}
