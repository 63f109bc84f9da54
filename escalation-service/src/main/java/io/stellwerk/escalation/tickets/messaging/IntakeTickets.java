package io.stellwerk.escalation.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Agents;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.CustomerReply;
import io.stellwerk.escalation.tickets.HistoryNote;
import io.stellwerk.escalation.tickets.Origin;
import io.stellwerk.escalation.tickets.Resolved;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketDecisions;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Registers the tickets that intake opens, and lets customers' answers move them. */
@Singleton
class IntakeTickets extends TicketEventConsumer<IntakeMessage> {

    private static final Topic TOPIC =
            new Topic("intake-tickets-in", Set.of(TicketReceived.TYPE, CustomerReplied.TYPE, TicketWithdrawn.TYPE));

    private final TicketDecisions decisions;
    private final Agents agents;
    private final EscalationClock clock;

    IntakeTickets(Tickets tickets, SaveWork saveWork, TicketRules rules, Agents agents, EscalationClock clock) {
        super(TOPIC, tickets, saveWork);
        this.decisions = new TicketDecisions(rules);
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public IntakeMessage read(IncomingEvent event) {
        return switch (event.type()) {
            case TicketReceived.TYPE -> event.as(TicketReceived.class);
            case CustomerReplied.TYPE -> event.as(CustomerReplied.class);
            case TicketWithdrawn.TYPE -> event.as(TicketWithdrawn.class);
            default -> throw new IllegalArgumentException("not handled here: " + event.type());
        };
    }

    @Override
    UUID ticketId(IntakeMessage message) {
        return message.ticketId();
    }

    @Override
    Optional<TicketFacts> facts(IntakeMessage message) {
        return message instanceof TicketReceived received ? Optional.of(received.facts()) : Optional.empty();
    }

    /** Those who had tickets that may be reopened. */
    @Override
    Uni<Staff> staff(Transaction transaction, List<Ticket> locked) {
        return agents.find(
                transaction,
                locked.stream()
                        .filter(Resolved.class::isInstance)
                        .map(Ticket::owner)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    @Override
    void decide(TicketWork work, IntakeMessage message, IncomingEvent event) {
        switch (message) {
            case TicketReceived received -> fillGaps(work, received.facts());
            case CustomerReplied replied -> moved(work, replied, event);
            case TicketWithdrawn withdrawn -> withdrawn(work, withdrawn, event);
        }
    }

    /** The ticket is registered by now; if triage was faster, only what it did not know is taken over. */
    private static void fillGaps(TicketWork work, TicketFacts told) {
        Ticket ticket = known(work, told.id());
        TicketFacts completed = ticket.facts().completedBy(told);
        if (!completed.equals(ticket.facts())) {
            work.replace(ticket.with(completed).on(ticket.routing().advanced()));
        }
    }

    private void moved(TicketWork work, CustomerReplied replied, IncomingEvent event) {
        Ticket ticket = known(work, new TicketId(replied.ticketId()));
        CustomerReply reply = replied.reply();
        Map<String, String> details =
                Map.of("messageId", reply.messageId().toString(), "automatic", Boolean.toString(reply.automatic()));
        Actor customer = Actor.customer(replied.customerId());
        work.note(new HistoryNote(ticket, "customer-replied", customer, details, reply.receivedAt()));
        work.apply(
                decisions.customerReplied(ticket, reply, work.staff(), clock.now()),
                new Origin(customer, event.traceparent()));
    }

    private void withdrawn(TicketWork work, TicketWithdrawn withdrawn, IncomingEvent event) {
        Ticket ticket = known(work, new TicketId(withdrawn.ticketId()));
        Actor customer = Actor.customer(withdrawn.customerId());
        work.note(new HistoryNote(ticket, "ticket-withdrawn", customer, Map.of(), withdrawn.occurredAt()));
        work.apply(decisions.withdrawn(ticket, clock.now()), new Origin(customer, event.traceparent()));
    }
}
