package io.stellwerk.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it was read, and what it says; a record that is no event says why not. */
sealed interface ReceivedRecord {

    /** The record itself. */
    ConsumerRecord<String, byte[]> source();

    /** By what the inbox recognises it: the event's identity, or else its place on the topic. */
    String id();

    /** A well-formed event. */
    record WellFormed(ConsumerRecord<String, byte[]> source, IncomingEvent event) implements ReceivedRecord {
        @Override
        public String id() {
            return event.identity();
        }
    }

    /** A record without the envelope that the contract demands. */
    record Malformed(ConsumerRecord<String, byte[]> source, MalformedEnvelope reason) implements ReceivedRecord {
        @Override
        public String id() {
            return source.topic() + "/" + source.partition() + "/" + source.offset();
        }
    }

    /** Reads the envelope from the headers. */
    static ReceivedRecord of(ConsumerRecord<String, byte[]> source, Publishers publishers) {
        try {
            byte[] value = source.value();
            if (value == null) {
                throw new MalformedEnvelope("the record has no payload");
            }
            if (source.key() != null && source.key().indexOf('\0') >= 0) {
                throw new MalformedEnvelope("the key holds a NUL");
            }
            String id = required(source, CloudEventHeaders.ID);
            String from = required(source, CloudEventHeaders.SOURCE);
            if (from.chars().anyMatch(Character::isWhitespace)) {
                throw new MalformedEnvelope("ce_source is no URI reference");
            }
            return new WellFormed(
                    source,
                    new IncomingEvent(
                            publishers.identity(from, id),
                            id,
                            required(source, CloudEventHeaders.TYPE),
                            from,
                            required(source, CloudEventHeaders.SUBJECT),
                            Instant.parse(required(source, CloudEventHeaders.TIME)),
                            header(source, CloudEventHeaders.TRACEPARENT),
                            source.key(),
                            value));
        } catch (DateTimeException e) {
            return new Malformed(source, new MalformedEnvelope("ce_time is no RFC 3339 instant"));
        } catch (MalformedEnvelope e) {
            return new Malformed(source, e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> source, String name) {
        String value = header(source, name);
        if (value == null || value.isBlank()) {
            throw new MalformedEnvelope("the header " + name + " is missing");
        }
        if (value.indexOf('\0') >= 0) {
            throw new MalformedEnvelope("the header " + name + " holds a NUL");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
