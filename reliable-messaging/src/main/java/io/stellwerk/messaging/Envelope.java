package io.stellwerk.messaging;

import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * All that is read of a record's headers, in one pass; others may be there, of any kind and size.
 *
 * @param traceparent the trace, if it is one
 */
record Envelope(Mode mode, Attributes attributes, @Nullable String traceparent) {

    static final String CONTENT_TYPE = "content-type";
    private static final String CLOUDEVENTS = "application/cloudevents";
    private static final int LONGEST_CONTENT_TYPE = 1_000;

    /** How a record holds an event, as its content type says. */
    enum Mode {
        /** The attributes are headers, and the value is the data. */
        BINARY,
        /** The value is an event in JSON. */
        STRUCTURED,
        /** The value is a list of events. */
        BATCHED,
        /** The value is an event in another format than JSON. */
        OTHER_FORMAT;

        static Mode of(@Nullable String contentType) {
            if (contentType == null || !contentType.regionMatches(true, 0, CLOUDEVENTS, 0, CLOUDEVENTS.length())) {
                return BINARY;
            }
            int parameters = contentType.indexOf(';');
            String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
            return switch (type.strip().toLowerCase(Locale.ROOT)) {
                case "application/cloudevents+json" -> STRUCTURED;
                case "application/cloudevents-batch+json" -> BATCHED;
                default -> OTHER_FORMAT;
            };
        }
    }

    /** A header without a value says nothing. */
    static Envelope of(Headers headers) {
        Attributes attributes = new Attributes(true);
        String contentType = null;
        String trace = null;
        int traces = 0;
        for (Header header : headers) {
            byte[] value = header.value();
            if (value == null) {
                continue;
            }
            String name = header.key();
            Attribute attribute = Attribute.ofHeader(name);
            if (attribute != null) {
                attributes.put(attribute, attribute.text(value));
            } else if (name.equals(CONTENT_TYPE)) {
                contentType = contentType(contentType, value);
            } else if (name.equals(CloudEventHeaders.TRACEPARENT)) {
                trace = TraceParent.valid(value);
                traces++;
            }
        }
        return new Envelope(Mode.of(contentType), attributes, traces == 1 ? trace : null);
    }

    private static String contentType(@Nullable String before, byte[] value) {
        if (value.length > LONGEST_CONTENT_TYPE) {
            throw MalformedEnvelope.at("the header content-type", "has more than 1000 characters");
        }
        String contentType = LosslessText.of(value).strip();
        if (before != null && !before.equalsIgnoreCase(contentType)) {
            throw MalformedEnvelope.at("the header content-type", "occurs twice with different values");
        }
        return contentType;
    }
}
