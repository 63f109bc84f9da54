package io.stellwerk.escalation.timers.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.stellwerk.escalation.timers.PendingTimer;
import java.time.Instant;
import java.util.UUID;

/** A row of a timer to be set. */
@JsonNaming(SnakeCaseStrategy.class)
record TimerRow(UUID ticketId, String kind, Instant setAt, Instant dueAt) {

    static TimerRow of(PendingTimer pending) {
        return new TimerRow(
                pending.ticketId().value(),
                pending.timer().kind().name(),
                pending.timer().setAt(),
                pending.timer().dueAt());
    }
}
