package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.messaging.ReadEvent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tickets that events are about, as their envelopes say. */
final class EventSubjects {

    private EventSubjects() {}

    static <P> Set<UUID> tickets(Collection<ReadEvent<P>> events) {
        return events.stream()
                .map(event -> id(event.event().subject()))
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
