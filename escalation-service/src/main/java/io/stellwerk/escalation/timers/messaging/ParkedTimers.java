package io.stellwerk.escalation.timers.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.timers.SetAsideTimers;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.EventType;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.ParkedWork;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Timers that failed too often, among the dead letters. */
@ApplicationScoped
class ParkedTimers implements SetAsideTimers {

    /** Name under which their dead letters are found; it stands in place of a topic. */
    static final String CONSUMER = "timers";

    private final ParkedWork parkedWork;

    ParkedTimers(ParkedWork parkedWork) {
        this.parkedWork = parkedWork;
    }

    /** Type of such a dead letter. It is never published, so it has no version. */
    enum Type implements EventType {
        TIMER_FAILED;

        @Override
        public String wireName() {
            return "stellwerk.escalation.timer-failed";
        }
    }

    /** Payload of such a dead letter. */
    record FailedTimer(long timerId, String ticketId, String kind, Instant setAt, Instant dueAt) {}

    @Override
    public Uni<Void> add(Transaction transaction, Timers.Due due, Throwable failure) {
        String ticketId = due.ticketId().toString();
        OutgoingEvent event = new OutgoingEvent(
                CONSUMER,
                ticketId,
                NamedIds.of(due.dueAt(), "timer " + due.id()),
                Type.TIMER_FAILED,
                due.dueAt(),
                null,
                new FailedTimer(due.id(), ticketId, due.kind(), due.setAt(), due.dueAt()));
        return parkedWork.park(
                transaction, CONSUMER, event, new ParkedWork.Failure(due.id(), due.attempts() + 1, failure));
    }
}
