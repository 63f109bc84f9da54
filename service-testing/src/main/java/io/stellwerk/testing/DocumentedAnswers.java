package io.stellwerk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an OpenAPI document says of the answers to each operation. An answer keeps to it with a status that is named there, and
 * with a body that has all the required fields and no others than those described.
 */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Refusals that every address of a service can give; each has the form of a problem. */
    private static final Set<Integer> OF_EVERY_ADDRESS =
            Set.of(400, 404, 405, 406, 408, 413, 414, 415, 422, 431, 500, 503);

    private final JsonNode document;
    private final ObjectNode components;

    /** Reads a document in JSON. */
    public DocumentedAnswers(JsonNode document) {
        this.document = document;
        this.components = document.path("components").deepCopy();
        components.path("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }

    /** Says what is wrong with an answer; nothing if the document describes it, or does not know the operation. */
    public String flaw(String method, String path, int status, String mediaType, String body) {
        JsonNode operation = operation(method.toLowerCase(Locale.ROOT), path);
        if (operation.isMissingNode() || status == 304) {
            return "";
        }
        JsonNode answer = followed(operation.path("responses").path(Integer.toString(status)));
        if (answer.isMissingNode()) {
            return OF_EVERY_ADDRESS.contains(status)
                    ? broken(problem(), body)
                    : method + " " + path + " does not say that it answers " + status;
        }
        if (!answer.has("content")) {
            return body.isEmpty() ? "" : method + " " + path + " does not say that " + status + " has a body";
        }
        String form = mediaType.split(";", 2)[0].strip();
        JsonNode content = answer.path("content").path(form);
        if (content.isMissingNode()) {
            return form.endsWith("json") ? method + " " + path + " does not say that it answers " + form : "";
        }
        return form.endsWith("json") ? broken(content.path("schema"), body) : "";
    }

    private JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> each : document.path("paths").properties()) {
            if (path.equals(each.getKey())) {
                return each.getValue().path(method);
            }
        }
        for (Map.Entry<String, JsonNode> each : document.path("paths").properties()) {
            if (path.matches(each.getKey().replaceAll("\\{[^}]*}", "[^/]+"))) {
                return each.getValue().path(method);
            }
        }
        return document.path("paths").path(path);
    }

    private JsonNode followed(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.get("$ref").asText().substring(1)) : answer;
    }

    private JsonNode problem() {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    private String broken(JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return SCHEMAS
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("; "));
    }
}
