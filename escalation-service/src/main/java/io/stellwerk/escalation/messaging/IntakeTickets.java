package io.stellwerk.escalation.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.HistoryNote;
import io.stellwerk.escalation.application.SaveWork;
import io.stellwerk.escalation.application.TicketWork;
import io.stellwerk.escalation.application.Tickets;
import io.stellwerk.escalation.domain.CustomerReply;
import io.stellwerk.escalation.domain.DeskDecisions;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketFacts;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Registers the tickets that intake opens, and lets customers' answers move them. */
@ApplicationScoped
class IntakeTickets implements EventConsumer<ParsedBatch<IntakeMessage>> {

    private static final Set<String> TYPES = Set.of(TicketReceived.TYPE, CustomerReplied.TYPE);
    private static final ParsedBatch.Reading<IntakeMessage> READING =
            new ParsedBatch.Reading<>(IntakeMessage::read, IntakeMessage::ticketId, IntakeMessage::facts);

    private final Tickets tickets;
    private final SaveWork saveWork;
    private final DeskDecisions decisions;
    private final DeskClock clock;

    IntakeTickets(Tickets tickets, SaveWork saveWork, DeskRules rules, DeskClock clock) {
        this.tickets = tickets;
        this.saveWork = saveWork;
        this.decisions = new DeskDecisions(rules);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake-tickets-in";
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public Uni<ParsedBatch<IntakeMessage>> load(Mutiny.Session session, List<IncomingEvent> events) {
        return ParsedBatch.load(session, tickets, events, READING);
    }

    @Override
    public void decide(ParsedBatch<IntakeMessage> batch, IncomingEvent event) {
        switch (batch.message(event, READING)) {
            case IntakeMessage.Opened opened ->
                fillGaps(batch.work(), opened.received().facts());
            case IntakeMessage.Replied replied -> moved(batch.work(), replied.replied(), event);
        }
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, ParsedBatch<IntakeMessage> batch, Outbox outbox) {
        return saveWork.save(session, batch.work(), outbox);
    }

    /** The ticket is registered by now; if triage was faster, only what it did not know is taken over. */
    private static void fillGaps(TicketWork work, TicketFacts told) {
        Ticket ticket = known(work, told.id());
        TicketFacts completed = ticket.facts().completedBy(told);
        if (!completed.equals(ticket.facts())) {
            work.replace(ticket.with(completed).on(ticket.course().advanced()));
        }
    }

    private void moved(TicketWork work, CustomerReplied replied, IncomingEvent event) {
        Ticket ticket = known(work, new TicketId(replied.ticketId()));
        CustomerReply reply = replied.reply();
        Map<String, String> details =
                Map.of("messageId", reply.messageId().toString(), "automatic", Boolean.toString(reply.automatic()));
        work.note(new HistoryNote(ticket, "customer-replied", details, reply.receivedAt()));
        work.apply(decisions.customerReplied(ticket, reply, clock.now()), event.traceparent());
    }

    private static Ticket known(TicketWork work, TicketId id) {
        return work.ticket(id).orElseThrow(() -> new IllegalStateException("no ticket is registered under this id"));
    }
}
