package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What a service does with the events of one topic. It is called with a batch of events that were never handled before,
 * inside the transaction that records them as handled: first {@link #read} once per event, then {@link #load}, then
 * {@link #decide} once per event in the order of the topic, then {@link #save}. Acknowledgement, retries, splitting off a
 * poisonous event and dead letters belong to the {@link BatchInbox}.
 *
 * @param <P> the record, or records, of the consumer's own as which it reads payloads
 * @param <W> the work at hand: whatever the batch needs to decide, and what it decided
 */
public interface EventConsumer<P, W> {

    /** The inbox's name for this consumer: its channel. An event is handled once per name. */
    String name();

    /** Who writes to the topic. */
    default Publishers publishers() {
        return Publishers.OURS;
    }

    /** Whether this consumer acts on events of the type; others are acknowledged and counted. */
    boolean handles(String type);

    /**
     * Reads an event's payload.
     *
     * @throws RuntimeException if it cannot be read; the event will be parked as a dead letter, alone
     */
    P read(IncomingEvent event);

    /** Loads all that the batch needs, in a constant number of statements. */
    Uni<W> load(Transaction transaction, List<ReadEvent<P>> events);

    /**
     * Decides about one event, in memory.
     *
     * @throws RuntimeException if the event can never be handled; it will be parked as a dead letter, alone
     */
    void decide(W work, ReadEvent<P> event);

    /**
     * The events that were decided upon with a refusal, once all are decided. They are handled, and parked besides, in the
     * same transaction, so that an operator sees them. Nothing waits behind them: a refusal is an answer, and the sender
     * may well send the event again under the same key, put right.
     */
    default List<Refusal> refused(W work) {
        return List.of();
    }

    /**
     * A record that is no event is being parked, and says from whom it is. What is added to the outbox is published once the
     * letter is committed.
     */
    default void unreadable(SentRecord sent, Outbox outbox) {}

    /** Writes what was decided, in a constant number of statements, and adds the events that follow from it. */
    Uni<Void> save(Transaction transaction, W work, Outbox outbox);
}
