package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The way of events through their consumer, within one transaction: load, decide about each in turn, save. */
final class EventHandling {

    private EventHandling() {}

    /** Answers with the events that were refused. */
    static <W> Uni<List<Refusal>> handle(
            Transaction transaction, Outbox outbox, EventConsumer<W> consumer, List<IncomingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().item(List.of())
                : consumer.load(transaction, events)
                        .invoke(work -> events.forEach(event -> decide(consumer, work, event)))
                        .chain(work -> consumer.save(transaction, work, outbox).map(_ -> consumer.refused(work)));
    }

    private static <W> void decide(EventConsumer<W> consumer, W work, IncomingEvent event) {
        try {
            consumer.decide(work, event);
        } catch (RuntimeException e) {
            throw new UndecidableEvent(event.identity(), e);
        }
    }
}
