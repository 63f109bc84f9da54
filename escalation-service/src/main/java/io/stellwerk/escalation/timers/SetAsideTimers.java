package io.stellwerk.escalation.timers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;

/** Timers that failed too often, where an operator sees them and can hand them in again. */
public interface SetAsideTimers {

    /** Adds a timer, with the reason of its last failure. */
    Uni<Void> add(Transaction transaction, Timers.Due due, Throwable failure);
}
