package io.stellwerk.escalation.timers;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Timers that failed too often, where an operator sees them and can hand them in again. */
public interface SetAsideTimers {

    /** Adds a timer, with the reason of its last failure. */
    Uni<Void> add(Mutiny.Session session, Timers.Due due, Throwable failure);
}
