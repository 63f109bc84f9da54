package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two versions of a schema. What is not expressly allowed is a finding: an optional field may be added to an
 * open object, a constant to an enum, and words for people may change. A keyword that is not known here must stay as it
 * is.
 */
final class SchemaComparison {

    private static final Set<String> NOTES = Set.of("title", "description", "$comment", "examples", "deprecated");
    private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");
    private static final Set<String> FOLLOWED =
            Set.of("properties", "items", "additionalProperties", SchemaReferences.REF);
    private static final Set<String> LISTS = Set.of("oneOf", "anyOf", "allOf", "prefixItems");

    private final String event;
    private final SchemaReferences before;
    private final SchemaReferences after;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<JsonNode>> underWay = new HashSet<>();

    private SchemaComparison(String event, JsonNode released, JsonNode today) {
        this.event = event;
        this.before = new SchemaReferences(released);
        this.after = new SchemaReferences(today);
    }

    static List<Finding> findings(String event, JsonNode released, JsonNode today) {
        SchemaComparison comparison = new SchemaComparison(event, released, today);
        comparison.compare(released, today, "");
        return comparison.findings;
    }

    /** Whether a keyword only tells people something. */
    static boolean isNote(String keyword) {
        return NOTES.contains(keyword);
    }

    private void compare(JsonNode released, JsonNode today, String at) {
        List<JsonNode> pair = List.of(released, today);
        if (!underWay.add(pair)) {
            return; // a schema that contains itself
        }
        ObjectNode old = before.follow(released);
        ObjectNode now = after.follow(today);
        Set<String> keywords = new TreeSet<>();
        old.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(NOTES);
        keywords.removeAll(DEFINITIONS);
        for (String keyword : keywords) {
            compare(keyword, old, now, at);
        }
        underWay.remove(pair);
    }

    private void compare(String keyword, ObjectNode old, ObjectNode now, String at) {
        JsonNode was = old.path(keyword);
        JsonNode is = now.path(keyword);
        String here = at + "/" + keyword.replace("~", "~0").replace("/", "~1");
        if (LISTS.contains(keyword)) {
            alternatives(was, is, here);
            return;
        }
        switch (keyword) {
            case "properties" -> properties(old, now, here);
            case "required" -> required(old, now, at);
            case "additionalProperties" -> additional(was, is, here);
            case "items" -> compare(orTrue(was), orTrue(is), here);
            case SchemaReferences.REF -> report(Change.REFERENCE_NOT_FOLLOWED, here, was, is);
            default -> ValueRule.of(keyword).change(was, is).ifPresent(change -> report(change, here, was, is));
        }
        // Where schemas are only compared as text, what they refer to would not be compared at all.
        if (!FOLLOWED.contains(keyword) && containsReference(is)) {
            report(Change.REFERENCE_NOT_FOLLOWED, here, was, is);
        }
    }

    private void properties(ObjectNode old, ObjectNode now, String at) {
        old.path("properties").properties().forEach(field -> {
            JsonNode today = now.path("properties").path(field.getKey());
            String here = at + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            if (today.isMissingNode()) {
                report(Change.FIELD_REMOVED, here, field.getValue(), today);
            } else {
                compare(field.getValue(), today, here);
            }
        });
        JsonNode others = orTrue(old.path("additionalProperties"));
        now.path("properties").properties().stream()
                .filter(field -> !old.path("properties").has(field.getKey()))
                .filter(field -> !isOpen(others))
                .forEach(field -> report(
                        Change.FIELD_ADDED_TO_CLOSED_OBJECT,
                        at + "/" + field.getKey(),
                        MissingNode.getInstance(),
                        field.getValue()));
    }

    private void required(ObjectNode old, ObjectNode now, String at) {
        Set<String> was = names(old.path("required"));
        Set<String> is = names(now.path("required"));
        for (String field : is) {
            if (!was.contains(field)) {
                report(Change.FIELD_NOW_REQUIRED, at + "/properties/" + field, "optional or unknown", "required");
            }
        }
        for (String field : was) {
            if (!is.contains(field)) {
                report(Change.FIELD_NO_LONGER_REQUIRED, at + "/properties/" + field, "required", "optional or gone");
            }
        }
    }

    private void additional(JsonNode was, JsonNode is, String at) {
        JsonNode old = orTrue(was);
        JsonNode now = orTrue(is);
        if (isOpen(old) != isOpen(now)) {
            report(isOpen(old) ? Change.OBJECT_CLOSED : Change.OBJECT_OPENED, at, was, is);
        } else {
            compare(old, now, at);
        }
    }

    private void alternatives(JsonNode was, JsonNode is, String at) {
        if (was.size() != is.size() || was.isArray() != is.isArray()) {
            report(Change.ALTERNATIVES_CHANGED, at, was.size() + " of them", is.size() + " of them");
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            compare(was.get(i), is.get(i), at + "/" + i);
        }
    }

    private static boolean containsReference(JsonNode node) {
        return !node.findValues(SchemaReferences.REF).isEmpty();
    }

    private static boolean isOpen(JsonNode schema) {
        return schema.isBoolean() ? schema.asBoolean() : schema.isEmpty();
    }

    private static JsonNode orTrue(JsonNode schema) {
        return schema.isMissingNode() ? BooleanNode.TRUE : schema;
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    private void report(Change change, String at, JsonNode was, JsonNode is) {
        report(
                change,
                at,
                was.isMissingNode() ? "nothing" : was.toString(),
                is.isMissingNode() ? "nothing" : is.toString());
    }

    private void report(Change change, String at, String was, String is) {
        findings.add(new Finding(event, at, change, "was %s, is %s".formatted(was, is)));
    }
}
