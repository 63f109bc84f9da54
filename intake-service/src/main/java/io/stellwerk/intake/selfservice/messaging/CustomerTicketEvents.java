package io.stellwerk.intake.selfservice.messaging;

import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.selfservice.CustomerEvents;
import io.stellwerk.intake.selfservice.Rating;
import io.stellwerk.intake.selfservice.TicketOwner;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns what customers do into events of {@code intake.tickets.v1}. */
@ApplicationScoped
class CustomerTicketEvents implements CustomerEvents {
    private static final String TOPIC = "intake.tickets.v1";

    private final TimeOrderedIds ids;

    CustomerTicketEvents(TimeOrderedIds ids) {
        this.ids = ids;
    }

    @Override
    public OutgoingEvent withdrawn(TicketOwner owner, Instant now, String traceparent) {
        return event(
                owner,
                IntakeEventType.TICKET_WITHDRAWN,
                now,
                traceparent,
                new TicketWithdrawn(owner.ticketId(), owner.ticketNumber(), owner.customerId(), now));
    }

    @Override
    public OutgoingEvent rated(TicketOwner owner, Rating rating, String traceparent) {
        return event(
                owner,
                IntakeEventType.TICKET_RATED,
                rating.changedAt(),
                traceparent,
                new TicketRated(
                        owner.ticketId(),
                        owner.ticketNumber(),
                        owner.customerId(),
                        rating.episode(),
                        rating.score(),
                        rating.comment(),
                        rating.ratedAt(),
                        rating.changedAt()));
    }

    private OutgoingEvent event(TicketOwner owner, IntakeEventType type, Instant at, String traceparent, Object data) {
        return new OutgoingEvent(TOPIC, owner.ticketId().toString(), ids.get(), type, at, traceparent, data);
    }
}
