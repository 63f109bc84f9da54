package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The AsyncAPI document, read. */
record AsyncApi(JsonNode root) {

    static final Path FILE = Contract.ROOT.resolve("asyncapi.yaml");

    static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows references within the document to their end. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            String reference = at.path("$ref").asText();
            at = root.at(reference.substring(1));
            if (at.isMissingNode()) {
                throw new AssertionError("Nothing at " + reference);
            }
        }
        return at;
    }

    List<Operation> operations() {
        return StreamSupport.stream(root.path("operations").spliterator(), false)
                .map(operation -> new Operation(
                        operation.path("action").asText().equals("send"),
                        operation.path("x-service").asText(),
                        resolve(operation.path("channel")).path("address").asText(),
                        StreamSupport.stream(operation.path("messages").spliterator(), false)
                                .map(message -> resolve(message).path("name").asText())
                                .toList(),
                        operation.at("/bindings/kafka/groupId/const").asText()))
                .toList();
    }

    /** Who sends or receives what over which topic, and a receiver in which consumer group. */
    record Operation(boolean sends, String service, String topic, List<String> types, String group) {}
}
