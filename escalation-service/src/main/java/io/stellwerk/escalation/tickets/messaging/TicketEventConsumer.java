package io.stellwerk.escalation.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import java.util.List;
import java.util.Set;

/**
 * Base of the consumers of events about tickets: registers and locks the tickets of a batch, and saves them.
 * Those that extend it are singletons: a client proxy would need a constructor without arguments.
 *
 * @param <M> what the events are read as
 */
abstract class TicketEventConsumer<M> implements EventConsumer<ParsedBatch<M>> {

    private final Topic<M> topic;
    private final Tickets tickets;
    private final SaveWork saveWork;

    TicketEventConsumer(Topic<M> topic, Tickets tickets, SaveWork saveWork) {
        this.topic = topic;
        this.tickets = tickets;
        this.saveWork = saveWork;
    }

    /** A channel, the event types that are handled, and how they are read. */
    record Topic<M>(String channel, Set<String> types, ParsedBatch.Reading<M> reading) {}

    /** Decides about one message, whose ticket is registered by now. */
    abstract void decide(TicketWork work, M message, IncomingEvent event);

    @Override
    public final String name() {
        return topic.channel();
    }

    @Override
    public final boolean handles(String type) {
        return topic.types().contains(type);
    }

    @Override
    public final Uni<ParsedBatch<M>> load(Transaction transaction, List<IncomingEvent> events) {
        return ParsedBatch.load(transaction, tickets, events, topic.reading());
    }

    @Override
    public final void decide(ParsedBatch<M> batch, IncomingEvent event) {
        decide(batch.work(), batch.message(event, topic.reading()), event);
    }

    @Override
    public final Uni<Void> save(Transaction transaction, ParsedBatch<M> batch, Outbox outbox) {
        return saveWork.save(transaction, batch.work(), outbox);
    }

    static Ticket known(TicketWork work, TicketId id) {
        return work.ticket(id).orElseThrow(() -> new IllegalStateException("no ticket is registered under this id"));
    }
}
