package io.stellwerk.messaging;

import static io.stellwerk.messaging.Envelope.Mode.BINARY;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no event, and yet says whose it is.
 *
 * @param source the publisher, as it came
 * @param id the event's id, as it came
 * @param key the record's key, or else what the event is about, or its id: the first of them that can be read
 * @param part what is wrong: a header, an attribute or the key; nothing if it is the whole
 * @param payload the record's payload, unless it is too large
 */
public record SentRecord(
        String source, String id, String key, @Nullable String part, byte @Nullable [] payload) {

    private static final int LONGEST_VALUE = 10_000;

    /** Stands for a value that is there and cannot be one. */
    private static final String UNUSABLE = "";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ReceivedRecord.LARGEST_PAYLOAD)
                    .build())
            .build();

    /** Only of a topic to which anybody may write: elsewhere nobody waits for an answer. */
    static Optional<SentRecord> of(ReceivedRecord.Malformed malformed, Publishers publishers) {
        if (!publishers.mayUseStructuredMode()) {
            return Optional.empty();
        }
        ConsumerRecord<String, byte[]> sent = malformed.source();
        Said said = Said.in(sent);
        String source = said.one(Attribute.SOURCE);
        String id = said.one(Attribute.ID);
        if (source == null || id == null) {
            return Optional.empty();
        }
        String subject = said.one(Attribute.SUBJECT);
        String key = isKey(sent.key()) ? sent.key() : subject == null ? id : subject;
        byte[] payload = sent.value();
        return Optional.of(new SentRecord(
                source,
                id,
                key,
                malformed.reason().part(),
                payload == null || payload.length > ReceivedRecord.LARGEST_PAYLOAD ? null : payload));
    }

    private static boolean isKey(@Nullable String key) {
        try {
            ReceivedRecord.checkKey(key);
            return key != null && !key.isBlank();
        } catch (MalformedEnvelope e) {
            return false;
        }
    }

    /** What the headers say, and the payload if it is an event in structured mode. */
    private record Said(Map<Attribute, Set<String>> values) {

        static Said in(ConsumerRecord<String, byte[]> sent) {
            Said headers = new Said(new EnumMap<>(Attribute.class));
            boolean structured = false;
            for (Header header : sent.headers()) {
                byte[] value = header.value();
                Attribute attribute = Attribute.ofHeader(header.key());
                if (value != null && attribute != null) {
                    headers.add(attribute, value.length > LONGEST_VALUE ? UNUSABLE : LosslessText.of(value));
                } else if (value != null && header.key().equals(Envelope.CONTENT_TYPE)) {
                    structured |= value.length <= LONGEST_VALUE && Envelope.Mode.of(LosslessText.of(value)) != BINARY;
                }
            }
            byte[] payload = sent.value();
            if (payload != null
                    && payload.length <= ReceivedRecord.LARGEST_PAYLOAD
                    && (structured || headers.values.isEmpty())) {
                Said event = new Said(new EnumMap<>(Attribute.class));
                event.read(payload);
                if (structured || event.values.containsKey(Attribute.SPECVERSION)) {
                    event.values.forEach((attribute, all) -> all.forEach(value -> headers.add(attribute, value)));
                }
            }
            return headers;
        }

        /** The only value, if there is one and it may be the attribute's: nobody can say which of two is meant. */
        @Nullable
        String one(Attribute attribute) {
            Set<String> all = values.getOrDefault(attribute, Set.of());
            if (all.size() != 1) {
                return null;
            }
            String value = all.iterator().next();
            try {
                return value.isBlank() ? null : attribute.checked(value, attribute.title());
            } catch (MalformedEnvelope e) {
                return null;
            }
        }

        private void add(Attribute attribute, String value) {
            values.computeIfAbsent(attribute, _ -> new HashSet<>()).add(value);
        }

        /** The attributes of an event, as far as it can be read. */
        private void read(byte[] payload) {
            try (JsonParser json = JSON.createParser(payload)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    return;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    Attribute attribute = Attribute.titled(json.currentName());
                    JsonToken value = json.nextToken();
                    if (attribute != null) {
                        add(attribute, value == JsonToken.VALUE_STRING ? json.getText() : UNUSABLE);
                    }
                    json.skipChildren();
                }
            } catch (IOException e) {
                // What came before counts.
            }
        }
    }
}
