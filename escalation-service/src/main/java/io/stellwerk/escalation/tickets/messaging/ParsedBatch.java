package io.stellwerk.escalation.tickets.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Transaction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A batch of events read once, with the tickets they are about.
 *
 * @param <M> what the events are read as
 * @param messages by event id; an event that cannot be read is missing, and fails when its turn to be decided comes
 */
record ParsedBatch<M>(Map<String, M> messages, TicketWork work) {

    /**
     * Functions that read the events of a topic.
     *
     * @param facts those by which a ticket is registered, if the message has them
     */
    record Reading<M>(
            Function<IncomingEvent, M> read, Function<M, UUID> ticketId, Function<M, List<TicketFacts>> facts) {}

    static <M> Uni<ParsedBatch<M>> load(
            Transaction transaction, Tickets tickets, List<IncomingEvent> events, Reading<M> reading) {
        Map<String, M> messages = new HashMap<>();
        Set<TicketId> ids = new LinkedHashSet<>();
        Map<TicketId, TicketFacts> facts = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            try {
                M message = reading.read().apply(event);
                List<TicketFacts> told = reading.facts().apply(message);
                ids.add(new TicketId(reading.ticketId().apply(message)));
                told.forEach(fact -> facts.putIfAbsent(fact.id(), fact));
                messages.put(event.id(), message);
            } catch (RuntimeException e) {
                Log.debugf(
                        "unreadable, it fails alone in its turn: eventId=%s reason=%s",
                        event.id(), e.getClass().getSimpleName());
            }
        }
        return tickets.register(transaction, facts.values())
                .chain(() -> tickets.lock(transaction, ids))
                .map(locked -> new ParsedBatch<>(messages, new TicketWork(locked)));
    }

    M message(IncomingEvent event, Reading<M> reading) {
        M message = messages.get(event.id());
        return message == null ? reading.read().apply(event) : message;
    }
}
