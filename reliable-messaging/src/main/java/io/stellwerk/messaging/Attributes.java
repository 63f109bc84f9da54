package io.stellwerk.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of one event as they came, in headers or in the event itself. */
final class Attributes {

    private final boolean fromHeaders;
    private final Map<Attribute, String> values = new EnumMap<>(Attribute.class);

    Attributes(boolean fromHeaders) {
        this.fromHeaders = fromHeaders;
    }

    /** Nobody can say which of two values is meant, and readers take the first or the last one. */
    void put(Attribute attribute, String value) {
        String before = values.putIfAbsent(attribute, value);
        if (before != null && !before.equals(value)) {
            throw MalformedEnvelope.at(name(attribute), "occurs twice with different values");
        }
    }

    /** An event in structured mode may repeat its attributes in headers, but not contradict itself. */
    void mustNotContradict(Attributes others) {
        values.forEach((attribute, value) -> {
            if (!value.equals(others.values.get(attribute))) {
                throw MalformedEnvelope.at(name(attribute), "differs from the event's own " + attribute.title());
            }
        });
    }

    IncomingEvent event(Publishers publishers, @Nullable String traceparent, @Nullable String key, byte[] data) {
        required(Attribute.SPECVERSION);
        String id = required(Attribute.ID);
        String source = required(Attribute.SOURCE);
        String dataschema = values.get(Attribute.DATASCHEMA);
        if (dataschema != null) {
            Attribute.DATASCHEMA.checked(dataschema, name(Attribute.DATASCHEMA));
        }
        return new IncomingEvent(
                publishers.identity(source, id),
                id,
                required(Attribute.TYPE),
                source,
                required(Attribute.SUBJECT),
                instant(required(Attribute.TIME)),
                traceparent,
                key,
                data);
    }

    private String required(Attribute attribute) {
        String value = values.get(attribute);
        if (value == null || value.isBlank()) {
            throw MalformedEnvelope.at(name(attribute), "is missing");
        }
        return attribute.checked(value, name(attribute));
    }

    /** RFC 3339 has years of four digits; Java reads others, which no calendar and no database can hold. */
    private Instant instant(String time) {
        try {
            if (Character.isDigit(time.charAt(0))) {
                return Instant.parse(time);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw MalformedEnvelope.at(name(Attribute.TIME), "is no RFC 3339 instant");
    }

    private String name(Attribute attribute) {
        return fromHeaders ? "the header " + attribute.header() : "the attribute " + attribute.title();
    }
}
