package io.stellwerk.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The lanes of a service's outbox: one for its events, and one for its compacted topics if it has any. */
@ApplicationScoped
class Lanes {

    private final List<Lane> all;

    Lanes(OutboxStore store, RecordPublisher events, FencedPublisher compacted, MessagingConfig config) {
        Lane eventLane = new EventLane(store, events, config.outbox().linger());
        all = config.outbox().compactedTopics().isEmpty()
                ? List.of(eventLane)
                : List.of(eventLane, new CompactedLane(store, compacted, UUID.randomUUID()));
    }

    List<Lane> all() {
        return all;
    }
}
