package io.stellwerk.escalation.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Base of the consumers of events about tickets: registers and locks the tickets of a batch, and saves them.
 * Those that extend it are singletons: a client proxy would need a constructor without arguments.
 *
 * @param <M> what the events are read as
 */
abstract class TicketEventConsumer<M> implements EventConsumer<M, TicketWork> {

    private final Topic topic;
    private final Tickets tickets;
    private final SaveWork saveWork;

    TicketEventConsumer(Topic topic, Tickets tickets, SaveWork saveWork) {
        this.topic = topic;
        this.tickets = tickets;
        this.saveWork = saveWork;
    }

    /** A channel, and the event types that are handled. */
    record Topic(String channel, Set<String> types) {}

    /** The ticket that a message is about. */
    abstract UUID ticketId(M message);

    /** Facts by which the ticket is registered, if the message has them. */
    abstract Optional<TicketFacts> facts(M message);

    /** Decides about one message, whose ticket is registered by now. */
    abstract void decide(TicketWork work, M message, IncomingEvent event);

    /** The people whom decisions about these tickets concern; nobody, unless a consumer needs them. */
    Uni<Staff> staff(Transaction transaction, List<Ticket> locked) {
        return Uni.createFrom().item(Staff.NOBODY);
    }

    @Override
    public final String name() {
        return topic.channel();
    }

    @Override
    public final boolean handles(String type) {
        return topic.types().contains(type);
    }

    @Override
    public final Uni<TicketWork> load(Transaction transaction, List<ReadEvent<M>> events) {
        Set<TicketId> ids = new LinkedHashSet<>();
        Map<TicketId, TicketFacts> told = new LinkedHashMap<>();
        for (ReadEvent<M> event : events) {
            ids.add(new TicketId(ticketId(event.payload())));
            facts(event.payload()).ifPresent(facts -> told.putIfAbsent(facts.id(), facts));
        }
        return tickets.register(transaction, told.values())
                .chain(() -> tickets.lock(transaction, ids))
                .chain(locked -> staff(transaction, locked).map(staff -> new TicketWork(locked, staff)));
    }

    @Override
    public final void decide(TicketWork work, ReadEvent<M> event) {
        decide(work, event.payload(), event.event());
    }

    @Override
    public final Uni<Void> save(Transaction transaction, TicketWork work, Outbox outbox) {
        return saveWork.save(transaction, work, outbox);
    }

    static Ticket known(TicketWork work, TicketId id) {
        return work.ticket(id).orElseThrow(() -> new IllegalStateException("no ticket is registered under this id"));
    }
}
