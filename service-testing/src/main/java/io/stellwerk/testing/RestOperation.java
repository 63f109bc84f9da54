package io.stellwerk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation of an OpenAPI document, with the examples that it gives.
 *
 * @param permission the permission that it asks for
 * @param query the names of its query parameters
 * @param bodies what it is sent with, each with its media type
 */
record RestOperation(String method, String path, String permission, List<String> query, List<Body> bodies) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** A body and its media type. */
    record Body(String mediaType, String text) {}

    /** The same with another body alone. */
    RestOperation with(Body body) {
        return new RestOperation(method, path, permission, query, List.of(body));
    }

    static List<RestOperation> of(JsonNode openapi) {
        List<RestOperation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openapi.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    found.add(new RestOperation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            permission(operation.getValue()),
                            query(operation.getValue()),
                            bodies(operation.getValue())));
                }
            }
        }
        return found;
    }

    private static String permission(JsonNode operation) {
        return operation
                .path("security")
                .path(0)
                .properties()
                .iterator()
                .next()
                .getValue()
                .path(0)
                .asText();
    }

    private static List<String> query(JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private static List<Body> bodies(JsonNode operation) {
        List<Body> found = new ArrayList<>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> content.getValue().path("examples").forEach(example -> {
                    JsonNode value = example.path("value");
                    found.add(new Body(content.getKey(), value.isTextual() ? value.asText() : value.toString()));
                }));
        return found;
    }
}
