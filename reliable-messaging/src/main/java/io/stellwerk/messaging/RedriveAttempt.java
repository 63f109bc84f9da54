package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Gives a parked event to its consumer again, in the transaction that settles its letter: a letter has one effect, however
 * often and by however many it is redriven.
 */
@ApplicationScoped
class RedriveAttempt {

    private final DeadLetterStore store;
    private final DeadLetterRows rows;
    private final EventConsumers consumers;
    private final InboxStore inbox;

    RedriveAttempt(DeadLetterStore store, DeadLetterRows rows, EventConsumers consumers, InboxStore inbox) {
        this.store = store;
        this.rows = rows;
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /** Fails if the event does; the transaction must be rolled back then. */
    Uni<DeadLetterOutcome> run(Transaction transaction, PendingEvents outbox, UUID id, SettlementNote note) {
        return store.lock(transaction, id)
                .chain(() -> rows.find(transaction, id))
                .chain(letter -> letter.isEmpty()
                        ? answer(id, DeadLetterOutcome.Kind.NOT_FOUND)
                        : redrive(transaction, outbox, letter.get())
                                .call(outcome -> outcome.kind() == DeadLetterOutcome.Kind.REDRIVEN
                                        ? note.settled(transaction, letter.get(), DeadLetterSummary.State.REDRIVEN)
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<DeadLetterOutcome> redrive(Transaction transaction, PendingEvents outbox, DeadLetterSummary letter) {
        return switch (letter.state()) {
            case REDRIVEN -> answer(letter.id(), DeadLetterOutcome.Kind.ALREADY_REDRIVEN);
            case DISCARDED -> answer(letter.id(), DeadLetterOutcome.Kind.ALREADY_DISCARDED);
            case PARKED ->
                store.ahead(transaction, letter.id())
                        .chain(ahead -> ahead.isPresent()
                                ? Uni.createFrom().item(waits(letter, ahead.get()))
                                : handle(transaction, outbox, letter));
        };
    }

    private Uni<DeadLetterOutcome> handle(Transaction transaction, PendingEvents outbox, DeadLetterSummary letter) {
        if (letter.consumer().equals(RefusedRow.OUTBOX)) {
            return rows.content(transaction, letter.id())
                    .invoke(content -> outbox.add(row(letter, content.orElseThrow())))
                    .chain(() -> settled(transaction, letter));
        }
        Optional<EventConsumer<?, ?>> consumer = consumers.named(letter.consumer());
        if (consumer.isEmpty()) {
            return answer(letter.id(), DeadLetterOutcome.Kind.NO_CONSUMER);
        }
        return rows.content(transaction, letter.id())
                .map(content ->
                        event(letter, content.orElseThrow(), consumer.get().publishers()))
                .chain(event -> EventHandling.handle(transaction, outbox, consumer.get(), List.of(event)))
                .invoke(refusals -> refusals.forEach(refusal -> {
                    throw new RefusedEvent(refusal);
                }))
                .call(() -> inbox.recordAgain(transaction, letter.consumer(), letter.eventId()))
                .chain(() -> settled(transaction, letter));
    }

    private Uni<DeadLetterOutcome> settled(Transaction transaction, DeadLetterSummary letter) {
        return store.settle(transaction, letter.id(), DeadLetterSummary.State.REDRIVEN, "")
                .map(settled -> {
                    if (!settled) {
                        throw new IllegalStateException("a locked letter was settled by somebody else");
                    }
                    return DeadLetterOutcome.of(letter.id(), DeadLetterOutcome.Kind.REDRIVEN);
                });
    }

    /** What the broker has refused is published when it is redriven; by then it may take more. */
    private static OutboxRow row(DeadLetterSummary letter, DeadLetterSummary.Content content) {
        DeadLetterSummary.Origin origin = letter.origin();
        return new OutboxRow(origin.topic(), origin.key(), content.headers(), content.payload());
    }

    private static IncomingEvent event(
            DeadLetterSummary letter, DeadLetterSummary.Content content, Publishers publishers) {
        DeadLetterSummary.Origin origin = letter.origin();
        byte[] exactKey = content.exactKey();
        String key = exactKey == null ? origin.key() : LosslessText.of(exactKey);
        RecordHeaders headers = new RecordHeaders();
        content.headers().addTo(headers);
        ConsumerRecord<String, byte[]> source = new ConsumerRecord<>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                content.payload(),
                headers,
                Optional.empty());
        return switch (ReceivedRecord.of(source, publishers)) {
            case ReceivedRecord.WellFormed wellFormed -> wellFormed.event();
            case ReceivedRecord.Malformed malformed -> throw malformed.reason();
        };
    }

    private static DeadLetterOutcome waits(DeadLetterSummary letter, UUID ahead) {
        return DeadLetterOutcome.of(letter.id(), DeadLetterOutcome.Kind.WAITS, "waits behind the dead letter " + ahead);
    }

    private static Uni<DeadLetterOutcome> answer(UUID id, DeadLetterOutcome.Kind kind) {
        return Uni.createFrom().item(DeadLetterOutcome.of(id, kind));
    }
}
