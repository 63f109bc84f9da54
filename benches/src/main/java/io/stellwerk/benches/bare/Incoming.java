package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer got it.
 *
 * @param json the payload, of which values are read without parsing the rest
 */
record Incoming(String id, @Nullable String trace, String json) {

    static Incoming of(ConsumerRecord<String, byte[]> source) {
        String id = header(source, "ce_id");
        if (id == null) {
            throw new IllegalStateException("an event without an id on " + source.topic());
        }
        return new Incoming(id, header(source, "traceparent"), new String(source.value(), StandardCharsets.UTF_8));
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    UUID ticketId() {
        return UUID.fromString(text("ticketId"));
    }

    /** The value of a text that must be there. */
    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new IllegalStateException("an event without " + name + ": " + json);
        }
        return value;
    }

    @Nullable
    String textOrNull(String name) {
        return value(json, name);
    }

    /** The program reads nothing but what it wrote, and that has no quotation marks in its texts. */
    static @Nullable String value(String json, String name) {
        String prefix = '"' + name + "\":\"";
        int at = json.indexOf(prefix);
        if (at < 0) {
            return null;
        }
        int begin = at + prefix.length();
        return json.substring(begin, json.indexOf('"', begin));
    }

    /** What stands between the prefix and the next end. */
    String between(String prefix, String end) {
        int begin = json.indexOf(prefix) + prefix.length();
        if (begin < prefix.length()) {
            throw new IllegalStateException("an event without " + prefix + ": " + json);
        }
        return json.substring(begin, json.indexOf(end, begin));
    }
}
