package io.stellwerk.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Audit entries as a person, or a script, reads them. What others wrote cannot steer the terminal. */
public final class AuditText {

    private AuditText() {}

    /** The entry in one line. */
    public static String line(String service, JsonNode entry) {
        return String.format(
                Locale.ROOT,
                "%-12s %6d  %.19s  %-15s %s",
                service,
                entry.path("number").asLong(),
                entry.path("at").asText(),
                clean(entry.path("address").asText()),
                content(entry));
    }

    /** Who did what, with what, and what changed. */
    static String content(JsonNode entry) {
        return clean(entry.path("actorId").asText()) + " "
                + clean(entry.path("action").asText()) + " "
                + clean(entry.path("subjectKind").asText()) + " "
                + clean(entry.path("subjectId").asText())
                + values(" from ", entry.path("before"))
                + values(" to ", entry.path("after"));
    }

    /** The same for a script, in one line. */
    public static String json(String service, JsonNode entry) {
        return ((ObjectNode) entry.deepCopy()).put("service", service).toString();
    }

    private static String values(String lead, JsonNode values) {
        return values.properties().stream()
                .map(value ->
                        clean(value.getKey()) + "=" + clean(value.getValue().asText()))
                .reduce((one, next) -> one + " " + next)
                .map(text -> lead + text)
                .orElse("");
    }

    private static String clean(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.isISOControl(point) ? "\uFFFD" : Character.toString(point))
                .collect(Collectors.joining());
    }
}
