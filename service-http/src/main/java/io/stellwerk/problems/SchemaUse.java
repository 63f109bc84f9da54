package io.stellwerk.problems;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names of the schemas that a document's operations use, directly or through others. */
final class SchemaUse {

    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI description;
    private final Set<String> found = new HashSet<>();

    private SchemaUse(OpenAPI description) {
        this.description = description;
    }

    static Set<String> inAnswers(OpenAPI description) {
        SchemaUse use = new SchemaUse(description);
        Stream.concat(
                        operations(description)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                        orNone(description.getComponents().getResponses()).stream())
                .forEach(answer -> use.follow(answer.getContent()));
        return use.found;
    }

    static Set<String> inRequests(OpenAPI description) {
        SchemaUse use = new SchemaUse(description);
        operations(description)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> use.follow(body.getContent()));
        return use.found;
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private void follow(@Nullable Content content) {
        if (content != null) {
            for (MediaType form : content.getMediaTypes().values()) {
                follow(form.getSchema());
            }
        }
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS) && found.add(ref.substring(SCHEMAS.length()))) {
            follow(description.getComponents().getSchemas().get(ref.substring(SCHEMAS.length())));
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        orNone(schema.getProperties()).forEach(this::follow);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::follow);
    }

    private static <T> Collection<T> orNone(@Nullable Map<String, T> map) {
        return map == null ? List.of() : map.values();
    }
}
