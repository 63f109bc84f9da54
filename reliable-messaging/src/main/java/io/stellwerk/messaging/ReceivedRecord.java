package io.stellwerk.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it was read, and what it says; a record that is no event says why not. */
sealed interface ReceivedRecord {

    /** More would not fit into the index that finds the keys whose events wait. */
    int LONGEST_KEY = 500;

    /** The most bytes of a payload. One that was compressed may be a thousand times as large as what the broker let in. */
    int LARGEST_PAYLOAD = 4_000_000;

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

        /** About as many as parking it takes. */
        long bytes() {
            byte[] value = source.value();
            long payload = value == null || isTooLarge(value) ? 0 : value.length;
            return payload + StoredHeaders.of(source.headers()).length();
        }

        /** The letter about it; of what is too large, the topic has the rest. */
        DeadLetter letter() {
            DeadLetter whole = DeadLetter.failed(this, reason);
            return isTooLarge(source.value()) ? whole.bare("it is too large") : whole;
        }
    }

    /** Reads the event, in whichever of the content modes it came that the topic's publishers may use. */
    static ReceivedRecord of(ConsumerRecord<String, byte[]> source, Publishers publishers) {
        try {
            return new WellFormed(source, event(source, publishers));
        } catch (MalformedEnvelope e) {
            return new Malformed(source, e);
        } catch (RuntimeException e) {
            // Nobody can foresee every record; one that is not foreseen must not stop the others.
            return new Malformed(
                    source,
                    new MalformedEnvelope(
                            "the record cannot be read: " + e.getClass().getName()));
        }
    }

    private static IncomingEvent event(ConsumerRecord<String, byte[]> source, Publishers publishers) {
        checkKey(source.key());
        byte[] value = source.value();
        if (value == null) {
            throw new MalformedEnvelope("the record has no payload");
        }
        if (isTooLarge(value)) {
            throw new MalformedEnvelope("the payload has more than " + LARGEST_PAYLOAD + " bytes");
        }
        Envelope envelope = Envelope.of(source.headers());
        return switch (envelope.mode()) {
            case BINARY -> envelope.attributes().event(publishers, envelope.traceparent(), source.key(), value);
            case STRUCTURED -> {
                if (!publishers.mayUseStructuredMode()) {
                    throw new MalformedEnvelope("structured mode is not used on this topic");
                }
                yield StructuredEvent.read(envelope, publishers, source.key(), value);
            }
            case BATCHED ->
                throw MalformedEnvelope.at(
                        "the header content-type", "is batched mode's, and a record holds one event");
            case OTHER_FORMAT ->
                throw MalformedEnvelope.at("the header content-type", "is an event format other than JSON");
        };
    }

    private static boolean isTooLarge(byte @Nullable [] value) {
        return value != null && value.length > LARGEST_PAYLOAD;
    }

    /** Fails unless the key may be one. */
    static void checkKey(@Nullable String key) {
        if (key == null) {
            return;
        }
        if (key.length() > LONGEST_KEY) {
            throw MalformedEnvelope.at("the key", "has more than " + LONGEST_KEY + " characters");
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw MalformedEnvelope.at("the key", "holds a control character, such as a NUL");
        }
        if (!LosslessText.isText(key)) {
            throw MalformedEnvelope.at("the key", "is not UTF-8");
        }
    }
}
