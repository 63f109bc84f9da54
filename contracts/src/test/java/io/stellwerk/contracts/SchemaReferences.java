package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** The references within one schema document, followed. */
record SchemaReferences(JsonNode root) {

    static final String REF = "$ref";

    /**
     * The schema with what it refers to written out; keywords beside the reference are added, and where both have the
     * same one, both stay. A reference that leads nowhere in this document stays as it is.
     */
    ObjectNode follow(JsonNode schema) {
        ObjectNode at = asObject(schema);
        Set<String> followed = new HashSet<>();
        while (at.has(REF) && isLocal(at.path(REF).asText())) {
            String reference = at.path(REF).asText();
            JsonNode target = root.at(reference.substring(1));
            if (target.isMissingNode() || !followed.add(reference)) {
                return at;
            }
            ObjectNode merged = asObject(target).deepCopy();
            at.properties().stream()
                    .filter(field -> !field.getKey().equals(REF))
                    .forEach(field -> {
                        JsonNode hidden = merged.replace(field.getKey(), field.getValue());
                        if (hidden != null
                                && !hidden.equals(field.getValue())
                                && !SchemaComparison.isNote(field.getKey())) {
                            merged.set(field.getKey() + " behind " + REF, hidden);
                        }
                    });
            at = merged;
        }
        return at;
    }

    private static boolean isLocal(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }

    /** A schema may be true, which is one without demands, or false. */
    private static ObjectNode asObject(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            return object;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        if (schema.isBoolean() && !schema.asBoolean()) {
            made.putObject("not");
        }
        return made;
    }
}
