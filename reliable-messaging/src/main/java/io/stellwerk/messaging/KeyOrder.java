package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps the order of a key's events where one of them is parked: the later ones are parked behind it, until it has been
 * redriven or discarded.
 */
@ApplicationScoped
class KeyOrder {

    private final InboxStore inbox;
    private final DeadLetterStore store;
    private final DeadLetterWriter writer;

    KeyOrder(InboxStore inbox, DeadLetterStore store, DeadLetterWriter writer) {
        this.inbox = inbox;
        this.store = store;
        this.writer = writer;
    }

    /** Events of a batch, apart: those that may be handled now, how many wait, and how many were known from before. */
    record Entered(List<IncomingEvent> free, int waiting, int repeats) {}

    /**
     * Records the events as handled, and parks those of the new ones that have to wait. In this order: other instances
     * with the same events wait at the inbox, and then see what was parked.
     */
    Uni<Entered> enter(
            Transaction transaction, PendingEvents outbox, String consumer, List<ReceivedRecord.WellFormed> received) {
        List<String> ids = received.stream().map(ReceivedRecord::id).toList();
        return inbox.recordNew(transaction, consumer, ids).chain(fresh -> {
            List<ReceivedRecord.WellFormed> events = received.stream()
                    .filter(event -> fresh.contains(event.id()))
                    .toList();
            int repeats = received.size() - events.size();
            return heads(transaction, consumer, events)
                    .chain(heads -> sort(transaction, outbox, consumer, events, heads))
                    .map(free -> new Entered(free, events.size() - free.size(), repeats));
        });
    }

    private Uni<Map<String, UUID>> heads(
            Transaction transaction, String consumer, List<ReceivedRecord.WellFormed> events) {
        List<String> keys = events.stream()
                .map(event -> event.source().key())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return keys.isEmpty() ? Uni.createFrom().item(Map.of()) : store.holding(transaction, consumer, keys);
    }

    private Uni<List<IncomingEvent>> sort(
            Transaction transaction,
            PendingEvents outbox,
            String consumer,
            List<ReceivedRecord.WellFormed> events,
            Map<String, UUID> heads) {
        List<IncomingEvent> free = new ArrayList<>();
        List<DeadLetter> waiting = new ArrayList<>();
        for (ReceivedRecord.WellFormed event : events) {
            String key = event.source().key();
            UUID head = key == null ? null : heads.get(key);
            if (head == null) {
                free.add(event.event());
            } else {
                waiting.add(DeadLetter.waiting(event, head));
            }
        }
        return waiting.isEmpty()
                ? Uni.createFrom().item(free)
                : writer.write(transaction, outbox, consumer, waiting).replaceWith(free);
    }
}
