package io.stellwerk.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be published once the transaction that caused it has committed.
 *
 * @param topic where to
 * @param key what orders it: events of one key on one topic keep the order in which they were added
 * @param id the event's identity; the same id means the same event
 * @param type its wire name
 * @param time when it happened
 * @param traceparent the W3C trace context of its cause
 * @param data the payload, a record that {@link WireJson} can write
 */
public record OutgoingEvent(
        String topic,
        String key,
        UUID id,
        EventType type,
        Instant time,
        @Nullable String traceparent,
        Object data) {}
