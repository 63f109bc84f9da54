package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketDecisions;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Puts tickets into the queue that triage decided on, and registers those of which intake's event is still to come. */
@Singleton
class TriageAssessments extends TicketEventConsumer<TicketAssessed> {

    private static final Topic<TicketAssessed> TOPIC = new Topic<>(
            "triage-assessments-in",
            Set.of(TicketAssessed.TRIAGED, TicketAssessed.DEFERRED),
            new ParsedBatch.Reading<>(
                    event -> event.as(TicketAssessed.class),
                    TicketAssessed::ticketId,
                    message -> List.of(message.facts())));

    private final TicketDecisions decisions;
    private final EscalationClock clock;

    TriageAssessments(Tickets tickets, SaveWork saveWork, TicketRules rules, EscalationClock clock) {
        super(TOPIC, tickets, saveWork);
        this.decisions = new TicketDecisions(rules);
        this.clock = clock;
    }

    @Override
    void decide(TicketWork work, TicketAssessed assessed, IncomingEvent event) {
        Ticket ticket = known(work, new TicketId(assessed.ticketId()));
        work.apply(decisions.assessed(ticket, assessed.assessment(), clock.now()), event.traceparent());
    }
}
