package io.stellwerk.intake.conversations;

import io.stellwerk.messaging.OutgoingEvent;
import java.util.Optional;

/** Tells the other services what became of a message. */
public interface TicketEvents {

    /** The event that follows, if the decision concerns anybody else. */
    Optional<OutgoingEvent> about(Decided decided);
}
