package io.stellwerk.intake.integrations.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.integrations.Fault;
import io.stellwerk.intake.integrations.RefusalCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Contract of a channel message: all that its schema demands, and the little beside it that a schema cannot say. Lengths
 * are judged before patterns, so that no pattern meets a long text.
 */
final class ChannelContract {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int MAX_FACTS = 50;
    private static final int MAX_FACT = 2000;
    private static final int MAX_NAME = 200;
    private static final Set<String> CHANNELS = Set.of("EMAIL", "WEB", "PHONE", "CHAT", "API");
    private static final List<String> SENDER_FIELDS = List.of("name", "email", "phone", "externalId");
    private static final Pattern NO_CONTROL = Pattern.compile("[^\\x00-\\x1f\\x7f]*");
    private static final Pattern EMAIL = Pattern.compile("([^\\x00-\\x20\\x7f-\\xa0\"(),:;<>@\\[\\\\\\]]{1,64}"
            + "|\"[^\\x00-\\x1f\\x7f\"\\\\]{1,62}\")@%1$s+([.]%1$s+)*"
                    .formatted("[^\\x00-\\x2c./\\x3a-\\x40\\x5b-\\x60\\x7b-\\xa0]"));
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern TICKET_NUMBER = Pattern.compile("SW-[0-9]{7,}");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z");

    private static final List<Rule> RULES = List.of(
            (message, _) ->
                    required(message, "sourceMessageId", ChannelContract::isId, RefusalCode.INVALID_SOURCE_MESSAGE_ID),
            (message, _) -> required(message, "channel", CHANNELS::contains, RefusalCode.UNKNOWN_CHANNEL),
            (message, _) -> sender(message.path("sender")),
            (message, _) -> optional(message, "subject", upTo(Words.MAX_SUBJECT), RefusalCode.INVALID_SUBJECT),
            (message, _) -> required(message, "text", text -> !Words.isBlank(text), RefusalCode.TEXT_MISSING),
            (message, _) -> required(message, "text", upTo(Words.MAX_TEXT), RefusalCode.TEXT_TOO_LONG),
            (message, _) -> optional(message, "languageHint", matching(LANGUAGE, 2), RefusalCode.INVALID_LANGUAGE),
            (message, _) -> facts(message.path("facts")),
            (message, _) -> optional(
                    message, "ticketNumber", matching(TICKET_NUMBER, MAX_NAME), RefusalCode.INVALID_TICKET_NUMBER),
            (message, now) ->
                    required(message, "receivedAt", text -> isPlausible(text, now), RefusalCode.INVALID_RECEIVED_AT));

    private ChannelContract() {}

    private interface Rule {
        Optional<Fault> fault(JsonNode message, Instant now);
    }

    /** The first thing that is wrong with a message. */
    static Optional<Fault> faultOf(JsonNode message, Instant now) {
        return message.isObject()
                ? RULES.stream()
                        .flatMap(rule -> rule.fault(message, now).stream())
                        .findFirst()
                : Optional.of(new Fault(RefusalCode.UNREADABLE, null));
    }

    /** The producer's id of a message, however wrong the rest of it is. */
    static Optional<String> idOf(JsonNode message) {
        JsonNode id = message.path("sourceMessageId");
        return id.isTextual() && isId(id.textValue()) ? Optional.of(id.textValue()) : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.length() <= MAX_NAME
                && !Words.isBlank(text)
                && NO_CONTROL.matcher(text).matches();
    }

    private static Optional<Fault> sender(JsonNode sender) {
        if (!sender.isObject() || SENDER_FIELDS.stream().noneMatch(sender::has)) {
            return Optional.of(new Fault(RefusalCode.SENDER_MISSING, "sender"));
        }
        return SENDER_FIELDS.stream()
                .flatMap(field -> senderField(sender, field).stream())
                .findFirst();
    }

    private static Optional<Fault> senderField(JsonNode sender, String field) {
        Optional<Fault> fault = switch (field) {
            case "email" -> optional(sender, field, stripped(matching(EMAIL, 320)), RefusalCode.INVALID_EMAIL);
            case "phone" -> optional(sender, field, stripped(from1To(50)), RefusalCode.INVALID_PHONE);
            default -> optional(sender, field, stripped(from1To(MAX_NAME)), RefusalCode.INVALID_SENDER);
        };
        return fault.map(one -> new Fault(one.code(), "sender." + field));
    }

    private static Optional<Fault> facts(JsonNode facts) {
        boolean fits = facts.isMissingNode()
                || (facts.isObject()
                        && facts.size() <= MAX_FACTS
                        && facts.properties().stream().allMatch(ChannelContract::isFact));
        return fits ? Optional.empty() : Optional.of(new Fault(RefusalCode.INVALID_FACTS, "facts"));
    }

    private static boolean isFact(Map.Entry<String, JsonNode> fact) {
        return from1To(MAX_NAME).test(fact.getKey())
                && fact.getValue().isTextual()
                && fact.getValue().textValue().length() <= MAX_FACT;
    }

    private static boolean isPlausible(String text, Instant now) {
        if (!matching(INSTANT, 30).test(text)) {
            return false;
        }
        try {
            Instant instant = Instant.parse(text);
            return !instant.isBefore(EARLIEST) && !instant.isAfter(now.plus(CLOCKS_DIFFER_BY));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Fault> required(JsonNode parent, String field, Predicate<String> fits, RefusalCode code) {
        return parent.has(field) ? optional(parent, field, fits, code) : Optional.of(new Fault(code, field));
    }

    private static Optional<Fault> optional(JsonNode parent, String field, Predicate<String> fits, RefusalCode code) {
        JsonNode value = parent.path(field);
        return value.isMissingNode() || (value.isTextual() && fits.test(value.textValue()))
                ? Optional.empty()
                : Optional.of(new Fault(code, field));
    }

    private static Predicate<String> upTo(int length) {
        return text -> text.length() <= length;
    }

    private static Predicate<String> from1To(int length) {
        return text -> !text.isEmpty() && text.length() <= length;
    }

    private static Predicate<String> matching(Pattern pattern, int length) {
        return text -> text.length() <= length && pattern.matcher(text).matches();
    }

    private static Predicate<String> stripped(Predicate<String> fits) {
        return text -> fits.test(Words.strip(text));
    }
}
