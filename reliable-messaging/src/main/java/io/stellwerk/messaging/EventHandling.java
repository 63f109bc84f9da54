package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/** Handling of events by their consumer, within one transaction: read, load, decide about each in turn, save. */
final class EventHandling {

    private EventHandling() {}

    /** Answers with the events that were refused. */
    static <P, W> Uni<List<Refusal>> handle(
            Transaction transaction, Outbox outbox, EventConsumer<P, W> consumer, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<ReadEvent<P>> read = events.stream()
                .map(event -> about(event, () -> new ReadEvent<>(event, consumer.read(event))))
                .toList();
        return consumer.load(transaction, read)
                .invoke(work -> read.forEach(event -> about(event.event(), () -> {
                    consumer.decide(work, event);
                    return event;
                })))
                .chain(work -> consumer.save(transaction, work, outbox).map(_ -> consumer.refused(work)));
    }

    /** Takes a step about one event; its failure says about which. */
    private static <T> T about(IncomingEvent event, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new UndecidableEvent(event.identity(), e);
        }
    }
}
