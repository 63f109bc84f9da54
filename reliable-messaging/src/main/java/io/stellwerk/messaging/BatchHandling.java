package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles records once in effect: all of a batch in one transaction, and if that fails for good, those that can be
 * handled without those that cannot.
 */
@ApplicationScoped
class BatchHandling {

    /** So many records that are no events are parked in one transaction, and about as many bytes. */
    private static final int PARKED_AT_ONCE = 100;

    private static final long PARKED_BYTES = 2_000_000;

    private final OutboxTransactions transactions;
    private final KeyOrder order;
    private final DeadLetters deadLetters;
    private final BatchRetry retry;
    private final NotHandledTypes notHandled;

    BatchHandling(
            OutboxTransactions transactions,
            KeyOrder order,
            DeadLetters deadLetters,
            BatchRetry retry,
            NotHandledTypes notHandled) {
        this.transactions = transactions;
        this.order = order;
        this.deadLetters = deadLetters;
        this.retry = retry;
        this.notHandled = notHandled;
    }

    /** Handles records in their order; those of one key must come in the order of their topic. */
    Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records, EventConsumer<?, ?> consumer) {
        List<ReceivedRecord.Malformed> unreadable = new ArrayList<>();
        Map<String, ReceivedRecord.WellFormed> events = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> source : records) {
            switch (ReceivedRecord.of(source, consumer.publishers())) {
                case ReceivedRecord.Malformed malformed -> unreadable.add(malformed);
                case ReceivedRecord.WellFormed wellFormed -> {
                    if (consumer.handles(wellFormed.event().type())) {
                        events.putIfAbsent(wellFormed.id(), wellFormed);
                    } else {
                        notHandled.note(consumer.name(), wellFormed.event().type());
                    }
                }
            }
        }
        List<ReceivedRecord.WellFormed> distinct = List.copyOf(events.values());
        return park(consumer, unreadable).chain(() -> process(consumer, distinct));
    }

    private Uni<Void> process(EventConsumer<?, ?> consumer, List<ReceivedRecord.WellFormed> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return retry.whilePassing(consumer.name(), events.size(), () -> attempt(consumer, events))
                .onFailure()
                .recoverWithUni(failure -> isolate(consumer, events, failure));
    }

    private record Attempted(KeyOrder.Entered entered, List<Refusal> refusals) {}

    private Uni<Void> attempt(EventConsumer<?, ?> consumer, List<ReceivedRecord.WellFormed> received) {
        return transactions
                .runPending((transaction, outbox) -> order.enter(transaction, outbox, consumer.name(), received)
                        .chain(entered -> EventHandling.handle(transaction, outbox, consumer, entered.free())
                                .call(refusals ->
                                        deadLetters.add(transaction, outbox, consumer.name(), received, refusals))
                                .map(refusals -> new Attempted(entered, refusals))))
                .invoke(attempted -> retry.count(consumer.name(), attempted.entered()))
                .invoke(attempted -> deadLetters.note(consumer.name(), attempted.refusals()))
                .replaceWithVoid();
    }

    /** Narrows a lasting failure down to the event that causes it, and lets the others pass in their order. */
    private Uni<Void> isolate(EventConsumer<?, ?> consumer, List<ReceivedRecord.WellFormed> events, Throwable failure) {
        if (events.size() == 1) {
            return park(consumer, events.getFirst(), UndecidableEvent.reasonOf(failure));
        }
        Log.warnf(
                "splitting a batch: consumer=%s events=%d reason=%s",
                consumer.name(), events.size(), failure.getClass().getSimpleName());
        int from = events.size() / 2;
        int to = from;
        if (failure instanceof UndecidableEvent undecidable) {
            from = events.stream().map(ReceivedRecord::id).toList().indexOf(undecidable.eventId());
            to = from + 1;
        }
        List<ReceivedRecord.WellFormed> before = events.subList(0, from);
        List<ReceivedRecord.WellFormed> alone = events.subList(from, to);
        List<ReceivedRecord.WellFormed> after = events.subList(to, events.size());
        return process(consumer, before).chain(() -> process(consumer, alone)).chain(() -> process(consumer, after));
    }

    /** Parks records that are no events, many in a transaction: somebody may send nothing else. */
    private Uni<Void> park(EventConsumer<?, ?> consumer, List<ReceivedRecord.Malformed> records) {
        Uni<Void> done = Uni.createFrom().voidItem();
        int from = 0;
        while (from < records.size()) {
            int to = from;
            long bytes = 0;
            while (to < records.size() && (to == from || (bytes < PARKED_BYTES && to - from < PARKED_AT_ONCE))) {
                bytes += records.get(to).bytes();
                to++;
            }
            List<ReceivedRecord.Malformed> together = records.subList(from, to);
            done = done.chain(() -> parkTogether(consumer, together));
            from = to;
        }
        return done;
    }

    private Uni<Void> parkTogether(EventConsumer<?, ?> consumer, List<ReceivedRecord.Malformed> records) {
        return retry.whilePassing(consumer.name(), records.size(), () -> deadLetters.park(consumer, records))
                .onFailure()
                .recoverWithUni(failure -> records.size() == 1
                        ? parkPlace(
                                consumer, records.getFirst(), records.getFirst().reason(), failure)
                        : parkTogether(consumer, records.subList(0, records.size() / 2))
                                .chain(() ->
                                        parkTogether(consumer, records.subList(records.size() / 2, records.size()))));
    }

    private Uni<Void> park(EventConsumer<?, ?> consumer, ReceivedRecord received, Throwable reason) {
        String name = consumer.name();
        return retry.whilePassing(name, 1, () -> deadLetters.park(name, received, reason))
                .onFailure()
                .recoverWithUni(refusal -> parkPlace(consumer, received, reason, refusal));
    }

    private Uni<Void> parkPlace(
            EventConsumer<?, ?> consumer, ReceivedRecord received, Throwable reason, Throwable refusal) {
        String name = consumer.name();
        return retry.untilDone(name, () -> deadLetters.parkPlace(name, received, reason, refusal));
    }
}
