package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.Origin;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketDecisions;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.tickets.Tickets;
import io.stellwerk.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts tickets into the queue that triage decided on, and registers those of which intake's event is still to come. */
@Singleton
class TriageAssessments extends TicketEventConsumer<TicketAssessed> {

    private static final Topic TOPIC =
            new Topic("triage-assessments-in", Set.of(TicketAssessed.TRIAGED, TicketAssessed.DEFERRED));

    private final TicketDecisions decisions;
    private final EscalationClock clock;

    TriageAssessments(Tickets tickets, SaveWork saveWork, TicketRules rules, EscalationClock clock) {
        super(TOPIC, tickets, saveWork);
        this.decisions = new TicketDecisions(rules);
        this.clock = clock;
    }

    @Override
    public TicketAssessed read(IncomingEvent event) {
        return event.as(TicketAssessed.class);
    }

    @Override
    UUID ticketId(TicketAssessed assessed) {
        return assessed.ticketId();
    }

    @Override
    Optional<TicketFacts> facts(TicketAssessed assessed) {
        return Optional.of(assessed.facts());
    }

    @Override
    void decide(TicketWork work, TicketAssessed assessed, IncomingEvent event) {
        Ticket ticket = known(work, new TicketId(assessed.ticketId()));
        work.apply(
                decisions.assessed(ticket, assessed.assessment(), clock.now()),
                new Origin(Actor.TRIAGE, event.traceparent()));
    }
}
