package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
            Transaction transaction,
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
                transaction,
                outbox,
                consumer,
                refusals.stream()
                        .map(refusal ->
                                DeadLetter.refused(Objects.requireNonNull(byEvent.get(refusal.event())), refusal))
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

    /** Parks records that are no events, and lets the consumer answer those who sent them, all in one transaction. */
    Uni<Void> park(EventConsumer<?, ?> consumer, List<ReceivedRecord.Malformed> records) {
        String name = consumer.name();
        List<String> ids = records.stream().map(ReceivedRecord.Malformed::id).toList();
        return transactions
                .runPending((transaction, outbox) -> inbox.recordNew(transaction, name, ids)
                        .map(fresh -> records.stream()
                                .filter(one -> fresh.contains(one.id()))
                                .toList())
                        .invoke(fresh -> fresh.forEach(one -> SentRecord.of(one, consumer.publishers())
                                .ifPresent(sent -> consumer.unreadable(sent, outbox))))
                        .call(fresh -> write(transaction, outbox, name, fresh)))
                .invoke(fresh -> fresh.forEach(one -> note(name, one.source(), one.reason())))
                .replaceWithVoid();
    }

    private Uni<Void> write(
            Transaction transaction, PendingEvents outbox, String consumer, List<ReceivedRecord.Malformed> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : writer.write(
                        transaction,
                        outbox,
                        consumer,
                        fresh.stream().map(ReceivedRecord.Malformed::letter).toList());
    }

    Uni<Void> park(String consumer, ReceivedRecord received, Throwable reason) {
        return park(consumer, received, DeadLetter.failed(received, reason), reason);
    }

    /** As little of the record as can be refused by no database, because something of it was. */
    Uni<Void> parkPlace(String consumer, ReceivedRecord received, Throwable reason, Throwable refusal) {
        String why = "the database refused the rest (" + refusal.getClass().getName() + ")";
        return park(consumer, received, DeadLetter.failed(received, reason).bare(why), reason);
    }

    private Uni<Void> park(String consumer, ReceivedRecord received, DeadLetter letter, Throwable reason) {
        String id = letter.received().id();
        return transactions
                .runPending((transaction, outbox) -> inbox.recordNew(transaction, consumer, List.of(id))
                        .call(fresh -> fresh.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : writer.write(transaction, outbox, consumer, List.of(letter))))
                .invoke(fresh -> {
                    if (!fresh.isEmpty()) {
                        note(consumer, received.source(), reason);
                    }
                })
                .replaceWithVoid();
    }

    /** Without an id: a stranger's may be an address. */
    private void note(String consumer, ConsumerRecord<String, byte[]> source, Throwable reason) {
        metrics.deadLetter(consumer);
        Log.errorf(
                "parked a dead letter: topic=%s partition=%d offset=%d reason=%s",
                source.topic(),
                source.partition(),
                source.offset(),
                reason.getClass().getSimpleName());
    }
}
