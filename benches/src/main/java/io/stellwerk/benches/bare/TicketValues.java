package io.stellwerk.benches.bare;

import io.stellwerk.messaging.TimeOrderedIds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of a ticket at one stage, by name: those of the event that brought it, and those that the stage adds. */
final class TicketValues {

    /** There is no calendar here: what is promised is a fixed time from now. */
    private static final Duration PROMISED = Duration.ofHours(8);

    private static final TimeOrderedIds IDS = new TimeOrderedIds();
    private static final String FRESH = "id.";

    private final String json;
    private final Map<String, String> values;

    /** A ticket with the payload that brought it, of which values are read without parsing the rest. */
    TicketValues(String json, Map<String, String> values) {
        this.json = json;
        this.values = new HashMap<>(values);
    }

    /** The instants that a batch shares. */
    static Map<String, String> times() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Map.of(
                "now",
                now.toString(),
                "due",
                now.plus(PROMISED).toString(),
                "half",
                now.plus(PROMISED.dividedBy(2)).toString());
    }

    /** A ticket that a customer is about to send. */
    static TicketValues arriving(int number, int customers) {
        String random = UUID.randomUUID().toString();
        TicketValues ticket = new TicketValues("", times());
        ticket.put("number", Integer.toString(number));
        ticket.put("customer", Integer.toString(number % customers));
        ticket.put("random", random);
        ticket.put("traceparent", "00-" + random.replace("-", "") + "-00f067aa0ba902b7-01");
        return ticket;
    }

    /** The same ticket one stage further. */
    TicketValues with(String payload) {
        return new TicketValues(payload, values);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /** A value, or null; an id that is not there yet is made. */
    @Nullable
    String get(String name) {
        String value = values.get(name);
        if (value != null) {
            return value;
        }
        return name.startsWith(FRESH)
                ? values.computeIfAbsent(name, _ -> IDS.get().toString())
                : read(name);
    }

    /** A value that has to be there. */
    String require(String name) {
        String value = get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + json + " and " + values.keySet());
        }
        return value;
    }

    /** The program reads nothing but what it wrote, and that has no quotation marks in its texts. */
    private @Nullable String read(String name) {
        String prefix = '"' + name + "\":\"";
        int at = json.indexOf(prefix);
        int begin = at + prefix.length();
        return at < 0 ? null : json.substring(begin, json.indexOf('"', begin));
    }
}
