package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.UnreadablePayload;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a batch's payloads ahead; unreadable ones are left for the decision, which parks them. */
final class Payloads {

    private Payloads() {}

    static <T> List<T> readable(List<IncomingEvent> events, String type, Class<T> payload) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> payload(event, payload))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> payload(IncomingEvent event, Class<T> payload) {
        try {
            return Optional.of(event.as(payload));
        } catch (UnreadablePayload e) {
            return Optional.empty();
        }
    }

    /** The tickets that the events are about, as their envelopes say. */
    static Set<UUID> tickets(Collection<IncomingEvent> events) {
        return events.stream()
                .map(event -> id(event.subject()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
