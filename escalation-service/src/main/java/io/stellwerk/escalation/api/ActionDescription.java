package io.stellwerk.escalation.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes once what all actions have in common: their headers and the answers they can give. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ActionDescription implements OASFilter {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "INVALID_JSON",
            "404", "TICKET_NOT_FOUND",
            "409", "ILLEGAL_TRANSITION, NOT_THE_OWNER",
            "412", "STALE_VERSION",
            "413", "PAYLOAD_TOO_LARGE",
            "415", "UNSUPPORTED_MEDIA_TYPE",
            "422", "INVALID_ACTION, HAND_OVER_INCOMPLETE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_REUSED",
            "428", "PRECONDITION_REQUIRED");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null) {
            return;
        }
        description.getPaths().getPathItems().values().stream()
                .map(PathItem::getPOST)
                .filter(operation -> operation != null)
                .forEach(ActionDescription::complete);
    }

    private static void complete(Operation action) {
        action.addParameter(header("If-Match", "The ETag of the ticket as the agent saw it", "\"3\"")
                .required(true));
        action.addParameter(header("Idempotency-Key", "A repeat with the same key gets the first answer", "7f0c2a"));
        action.getResponses().addAPIResponse("200", ticket());
        PROBLEMS.forEach((status, codes) -> action.getResponses().addAPIResponse(status, problem(codes)));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema()
                        .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING));
    }

    private static APIResponse ticket() {
        return OASFactory.createAPIResponse()
                .description("The ticket with its new ETag")
                .addHeader("ETag", OASFactory.createHeader().description("The new version"))
                .content(content("application/json", "Ticket"));
    }

    private static APIResponse problem(String codes) {
        return OASFactory.createAPIResponse().description(codes).content(content(Problem.MEDIA_TYPE, "Problem"));
    }

    private static Content content(String mediaType, String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }
}
