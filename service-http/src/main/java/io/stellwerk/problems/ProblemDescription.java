package io.stellwerk.problems;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Says once for a whole OpenAPI document that errors are problems and which of them every operation can answer, and completes
 * the list of their codes: a service's own come from its enum, the common ones from here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDescription implements OASFilter {

    private static final String MADE_UP = "Bad Request";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() != null && description.getComponents().getSchemas() != null) {
            complete(description.getComponents().getSchemas().get("ProblemCode"));
        }
        if (description.getPaths() != null) {
            description.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(ProblemDescription::complete);
        }
    }

    private static void complete(@Nullable Schema codes) {
        if (codes != null && codes.getEnumeration() != null) {
            codes.setEnumeration(Stream.concat(
                            Arrays.stream(CommonProblem.values()).<Object>map(CommonProblem::name),
                            codes.getEnumeration().stream())
                    .toList());
        }
    }

    private static void complete(Operation operation) {
        add(operation, CommonProblem.INVALID_PARAMETER);
        add(operation, CommonProblem.RATE_LIMITED);
        if (operation.getRequestBody() != null) {
            add(operation, CommonProblem.PAYLOAD_TOO_LARGE);
            add(operation, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        for (Map.Entry<String, APIResponse> answer :
                operation.getResponses().getAPIResponses().entrySet()) {
            boolean error = answer.getKey().startsWith("4") || answer.getKey().startsWith("5");
            if (error && answer.getValue().getRef() == null) {
                complete(answer.getValue());
            }
        }
    }

    private static void add(Operation operation, CommonProblem problem) {
        String status = Integer.toString(problem.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(problem.name()));
        }
    }

    private static void complete(APIResponse error) {
        if (MADE_UP.equals(error.getDescription())) {
            error.setDescription(CommonProblem.INVALID_JSON.name());
        }
        if (error.getContent() == null) {
            error.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()));
        }
        for (MediaType form : error.getContent().getMediaTypes().values()) {
            if (form.getSchema() == null) {
                form.setSchema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
            }
        }
    }
}
