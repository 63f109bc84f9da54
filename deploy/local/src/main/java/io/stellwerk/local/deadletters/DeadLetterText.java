package io.stellwerk.local.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Dead letters as a person, or a script, reads them. What others wrote cannot steer the terminal. */
public final class DeadLetterText {

    private static final int LONGEST_REASON = 120;
    private static final List<String> FIELDS = List.of(
            "state",
            "consumer",
            "topic",
            "partition",
            "offset",
            "key",
            "eventId",
            "type",
            "subject",
            "attempts",
            "parkedAt",
            "waitsBehind",
            "settledAt",
            "discardReason",
            "reason");

    private DeadLetterText() {}

    /** The letter in one line. */
    public static String line(String service, JsonNode letter) {
        var reason = clean(letter.path("reason").asText()).replace('\n', ' ');
        return String.format(
                Locale.ROOT,
                "%-12s %s  %-9s %.19s  %-28s %-36s  %s",
                service,
                letter.path("id").asText(),
                letter.path("state").asText().toLowerCase(Locale.ROOT),
                letter.path("parkedAt").asText(),
                event(letter.path("type").asText("no event")),
                clean(letter.path("key").asText("no key")),
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    /** All about the letter. */
    public static String whole(String service, JsonNode letter) {
        var text = new StringBuilder("%s in %s%n".formatted(letter.path("id").asText(), service));
        for (var field : FIELDS) {
            if (letter.has(field)) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %-14s %s%n",
                        field,
                        clean(letter.get(field).asText())));
            }
        }
        var stack = clean(letter.path("stack").asText()).strip();
        return stack.isEmpty() ? text.toString() : text + "\n" + stack + "\n";
    }

    /** What is in the letter. */
    public static String payload(JsonNode payload) {
        var text = new StringBuilder();
        payload.path("headers")
                .properties()
                .forEach(header -> text.append("  %s: %s%n"
                        .formatted(
                                clean(header.getKey()), clean(header.getValue().asText()))));
        return text.append('\n')
                .append(
                        payload.has("text")
                                ? clean(payload.get("text").asText())
                                : "base64 " + payload.path("base64").asText())
                .append('\n')
                .toString();
    }

    /** What came of redriving or discarding it. */
    public static String outcome(String service, JsonNode outcome) {
        var followers = outcome.path("followers").asInt();
        return service + " " + outcome.path("id").asText() + "  "
                + outcome.path("outcome").asText().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (followers == 0 ? "" : ", and " + followers + " behind it")
                + (outcome.has("reason") ? ": " + clean(outcome.get("reason").asText()) : "");
    }

    /** The same for a script, in one line. */
    public static String json(String service, JsonNode any) {
        return ((ObjectNode) any.deepCopy()).put("service", service).toString();
    }

    private static String event(String type) {
        return clean(type).replaceFirst("^stellwerk\\.", "");
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
