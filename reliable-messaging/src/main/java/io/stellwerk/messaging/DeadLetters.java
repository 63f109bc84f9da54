package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Parks what cannot be handled, as it came and with its reason, in the same transaction that records it as handled, so
 * that it is parked once.
 */
@ApplicationScoped
class DeadLetters {

    private final OutboxTransactions transactions;
    private final InboxStore inbox;
    private final DeadLetterWriter writer;
    private final MessagingMetrics metrics;

    DeadLetters(OutboxTransactions transactions, InboxStore inbox, DeadLetterWriter writer, MessagingMetrics metrics) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.writer = writer;
        this.metrics = metrics;
    }

    /** Parks the refused ones of the events in the transaction that handles them all. */
    Uni<Void> add(
            Mutiny.Session session,
            PendingEvents outbox,
            String consumer,
            List<ReceivedRecord.WellFormed> received,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        IdentityHashMap<IncomingEvent, ReceivedRecord> byEvent = new IdentityHashMap<>();
        received.forEach(one -> byEvent.put(one.event(), one));
        return writer.write(
                session,
                outbox,
                consumer,
                refusals.stream()
                        .map(refusal -> Letter.refused(Objects.requireNonNull(byEvent.get(refusal.event())), refusal))
                        .toList());
    }

    /** Counts and logs the refused events, once they are parked. */
    void note(String consumer, List<Refusal> refusals) {
        refusals.forEach(refusal -> {
            metrics.deadLetter(consumer);
            Log.warnf(
                    "refused an event: consumer=%s eventId=%s reason=%s",
                    consumer, refusal.event().id(), refusal.reason());
        });
    }

    Uni<Void> park(String consumer, ReceivedRecord received, Throwable reason) {
        return park(consumer, received, Letter.failed(received, reason), reason);
    }

    /** As little of the record as can be refused by no database, because something of it was. */
    Uni<Void> parkPlace(String consumer, ReceivedRecord received, Throwable reason, Throwable refusal) {
        return park(consumer, received, Letter.failed(received, reason).bare(refusal), reason);
    }

    private Uni<Void> park(String consumer, ReceivedRecord received, Letter letter, Throwable reason) {
        ConsumerRecord<String, byte[]> source = received.source();
        String id = letter.received().id();
        return transactions
                .runPending((session, outbox) -> inbox.recordNew(session, consumer, List.of(id))
                        .call(fresh -> fresh.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : writer.write(session, outbox, consumer, List.of(letter))))
                .invoke(fresh -> {
                    if (!fresh.isEmpty()) {
                        metrics.deadLetter(consumer);
                        // No id: a stranger's may be an address.
                        Log.errorf(
                                "parked a dead letter: topic=%s partition=%d offset=%d reason=%s",
                                source.topic(),
                                source.partition(),
                                source.offset(),
                                reason.getClass().getSimpleName());
                    }
                })
                .replaceWithVoid();
    }
}
