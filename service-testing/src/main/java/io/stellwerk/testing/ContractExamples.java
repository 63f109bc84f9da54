package io.stellwerk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of one event in its publisher's contract, as a consumer's test reads them.
 *
 * @param publisher the service that owns the contract, such as {@code intake}
 * @param event the event as in its type, such as {@code ticket-received}
 * @param version the version as in its type, such as {@code v1}
 */
public record ContractExamples(String publisher, String event, String version) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The contract of an event's first version. */
    public static ContractExamples of(String publisher, String event) {
        return new ContractExamples(publisher, event, "v1");
    }

    /** The contract of an event type such as {@code stellwerk.intake.ticket-received.v1}. */
    public static ContractExamples ofType(String type) {
        var parts = List.of(type.split("\\."));
        if (parts.size() != 4 || !parts.getFirst().equals("stellwerk")) {
            throw new IllegalArgumentException("Not an event type of Stellwerk: " + type);
        }
        return new ContractExamples(parts.get(1), parts.get(2), parts.get(3));
    }

    /** The event type on the wire. */
    public String type() {
        return "stellwerk." + publisher + "." + event + "." + version;
    }

    /** The example with nothing but what is required. */
    public Example minimal() {
        return example("minimal");
    }

    /** The example with everything that the contract knows: the newest, if fields were added to it. */
    public Example full() {
        return fulls().getLast();
    }

    /** The full example with fields, at the top and in every object of it, that a later version might add. */
    public Example fullWithUnknownFields() {
        var tree = tree(full().json());
        addUnknown(tree);
        return new Example("full-with-unknown-fields", tree.toString());
    }

    /** Everything that a consumer of this version must be able to read. */
    public List<Example> all() {
        var all = new ArrayList<>(fulls());
        all.addFirst(minimal());
        all.add(fullWithUnknownFields());
        return List.copyOf(all);
    }

    /** The JSON Schema of the payload. */
    public String schema() {
        return resource("schema");
    }

    /** {@code full.json}, {@code full-2.json} and so on: committed examples are never edited. */
    private List<Example> fulls() {
        var fulls = new ArrayList<>(List.of(example("full")));
        while (exists("full-" + (fulls.size() + 1))) {
            fulls.add(example("full-" + (fulls.size() + 1)));
        }
        return fulls;
    }

    private boolean exists(String name) {
        return Thread.currentThread().getContextClassLoader().getResource(path(name)) != null;
    }

    private String path(String name) {
        return "contracts/%s/%s/%s/%s.json".formatted(publisher, event, version, name);
    }

    private Example example(String name) {
        return new Example(name, resource(name));
    }

    private String resource(String name) {
        var path = path(name);
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new AssertionError("No contract on the class path: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addUnknown(JsonNode node) {
        node.forEach(ContractExamples::addUnknown);
        // An object of free text pairs has no fields of its own; a text fits both kinds.
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "unknown");
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** One example of an event's payload; a parameterised test shows its name. */
    public record Example(String name, String json) {

        /** The payload as it is on the wire. */
        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
