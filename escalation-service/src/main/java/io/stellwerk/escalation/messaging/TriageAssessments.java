package io.stellwerk.escalation.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.SaveWork;
import io.stellwerk.escalation.application.Tickets;
import io.stellwerk.escalation.domain.DeskDecisions;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts tickets into the queue that triage decided on, and registers those of which intake's event is still to come. */
@ApplicationScoped
class TriageAssessments implements EventConsumer<ParsedBatch<TicketAssessed>> {

    private static final Set<String> TYPES = Set.of(TicketAssessed.TRIAGED, TicketAssessed.DEFERRED);
    private static final ParsedBatch.Reading<TicketAssessed> READING = new ParsedBatch.Reading<>(
            event -> event.as(TicketAssessed.class), TicketAssessed::ticketId, message -> List.of(message.facts()));

    private final Tickets tickets;
    private final SaveWork saveWork;
    private final DeskDecisions decisions;
    private final DeskClock clock;

    TriageAssessments(Tickets tickets, SaveWork saveWork, DeskRules rules, DeskClock clock) {
        this.tickets = tickets;
        this.saveWork = saveWork;
        this.decisions = new DeskDecisions(rules);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "triage-assessments-in";
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public Uni<ParsedBatch<TicketAssessed>> load(Mutiny.Session session, List<IncomingEvent> events) {
        return ParsedBatch.load(session, tickets, events, READING);
    }

    @Override
    public void decide(ParsedBatch<TicketAssessed> batch, IncomingEvent event) {
        TicketAssessed assessed = batch.message(event, READING);
        Ticket ticket = batch.work()
                .ticket(new TicketId(assessed.ticketId()))
                .orElseThrow(() -> new IllegalStateException("the ticket was not registered"));
        batch.work().apply(decisions.assessed(ticket, assessed.assessment(), clock.now()), event.traceparent());
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, ParsedBatch<TicketAssessed> batch, Outbox outbox) {
        return saveWork.save(session, batch.work(), outbox);
    }
}
