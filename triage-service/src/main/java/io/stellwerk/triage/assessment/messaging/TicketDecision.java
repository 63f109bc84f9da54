package io.stellwerk.triage.assessment.messaging;

import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.triage.assessment.AssessTicket;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.assessment.DecidedTicket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides about the ticket in an event. */
@ApplicationScoped
class TicketDecision {

    private final AssessTicket assessTicket;
    private final TriageMetrics metrics;
    private final InstantSource clock;

    TicketDecision(AssessTicket assessTicket, TriageMetrics metrics, InstantSource clock) {
        this.assessTicket = assessTicket;
        this.metrics = metrics;
        this.clock = clock;
    }

    DecidedTicket about(TicketReceived received, IncomingEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Assessment assessment = metrics.timed(
                () -> assessTicket.assess(received.asTicket(), Optional.ofNullable(received.languageHint()), now));
        return new DecidedTicket(
                NamedIds.of(event.time(), "assessment of " + event.id()),
                received.ticketId(),
                received.ticketNumber(),
                received.customer().customerId(),
                received.subject(),
                received.channel(),
                received.receivedAt(),
                event.traceparent(),
                assessment);
    }
}
