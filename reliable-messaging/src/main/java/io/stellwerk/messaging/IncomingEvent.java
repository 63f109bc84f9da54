package io.stellwerk.messaging;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from a topic: a CloudEvents 1.0 message in Kafka's binary mode, whose payload is still JSON.
 *
 * @param identity by what a repeat is recognised: the id alone or with the source, depending on the topic's publishers
 * @param id the event's id ({@code ce_id})
 * @param type the wire name ({@code ce_type})
 * @param source the publisher ({@code ce_source})
 * @param subject what the event is about; for ticket events the ticket id ({@code ce_subject})
 * @param time when it happened, not when it was sent ({@code ce_time})
 * @param traceparent the W3C trace context it travelled with
 * @param key the key of the record
 * @param data the JSON payload
 */
public record IncomingEvent(
        String identity,
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        @Nullable String traceparent,
        @Nullable String key,
        byte[] data) {

    /** The event that a record of one of the desk's own topics is, if it has the envelope that the contract demands. */
    public static Optional<IncomingEvent> of(ConsumerRecord<String, byte[]> source) {
        return ReceivedRecord.of(source, Publishers.OURS) instanceof ReceivedRecord.WellFormed wellFormed
                ? Optional.of(wellFormed.event())
                : Optional.empty();
    }

    /** The payload as the consumer's own record, which names only the fields it reads. */
    public <T> T as(Class<T> payload) {
        return WireJson.read(data, payload);
    }
}
