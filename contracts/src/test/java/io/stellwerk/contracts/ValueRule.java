package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a change of a keyword's value means, if its value is no schema. */
@FunctionalInterface
interface ValueRule {

    /** The incompatible change from one value to the other, of which either may be missing. */
    Optional<Change> change(JsonNode was, JsonNode is);

    static ValueRule of(String keyword) {
        return switch (keyword) {
            case "type" -> ValueRule::type;
            case "enum" -> ValueRule::constants;
            case "format" -> unchanged(Change.FORMAT_CHANGED);
            case "pattern" -> unchanged(Change.PATTERN_CHANGED);
            case "x-topic" -> unchanged(Change.TOPIC_CHANGED);
            case "x-key" -> unchanged(Change.KEY_CHANGED);
            case "x-type", "$id", "$schema" -> unchanged(Change.IDENTITY_CHANGED);
            case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains" ->
                (was, is) -> limit(was, is, 1);
            case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains" ->
                (was, is) -> limit(was, is, -1);
            default -> unchanged(Change.CONSTRAINT_CHANGED);
        };
    }

    private static ValueRule unchanged(Change change) {
        return (was, is) -> was.equals(is) ? Optional.empty() : Optional.of(change);
    }

    private static Optional<Change> limit(JsonNode was, JsonNode is, int upwards) {
        if (was.isMissingNode() || is.isMissingNode()) {
            return Optional.of(was.isMissingNode() ? Change.LIMIT_TIGHTENED : Change.LIMIT_LOOSENED);
        }
        int direction = Integer.signum(is.decimalValue().compareTo(was.decimalValue())) * upwards;
        return direction == 0
                ? Optional.empty()
                : Optional.of(direction > 0 ? Change.LIMIT_TIGHTENED : Change.LIMIT_LOOSENED);
    }

    private static Optional<Change> type(JsonNode was, JsonNode is) {
        Set<String> old = types(was);
        Set<String> now = types(is);
        if (old.equals(now)) {
            return Optional.empty();
        }
        if (old.containsAll(now)) {
            return Optional.of(Change.TYPE_NARROWED);
        }
        return Optional.of(now.containsAll(old) ? Change.TYPE_WIDENED : Change.TYPE_CHANGED);
    }

    /** The names of types; a number may be an integer, and what has no type may be anything. */
    private static Set<String> types(JsonNode type) {
        Set<String> names = new HashSet<>();
        if (type.isMissingNode()) {
            names.addAll(Set.of("null", "boolean", "object", "array", "number", "integer", "string"));
        } else if (type.isArray()) {
            type.forEach(name -> names.add(name.asText()));
        } else {
            names.add(type.asText());
        }
        if (names.contains("number")) {
            names.add("integer");
        }
        return names;
    }

    /** A constant may be added: consumers have to expect those that they do not know. */
    private static Optional<Change> constants(JsonNode was, JsonNode is) {
        if (was.isMissingNode() || is.isMissingNode()) {
            return Optional.of(was.isMissingNode() ? Change.VALUES_LISTED : Change.VALUES_UNLISTED);
        }
        Set<JsonNode> now = new HashSet<>();
        is.forEach(now::add);
        for (JsonNode constant : was) {
            if (!now.contains(constant)) {
                return Optional.of(Change.ENUM_VALUE_REMOVED);
            }
        }
        return Optional.empty();
    }
}
