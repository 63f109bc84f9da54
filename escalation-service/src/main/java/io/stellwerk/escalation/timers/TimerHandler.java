package io.stellwerk.escalation.timers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.List;

/** Decides about due timers; implemented where timers are set, so that firing them needs no knowledge of their purpose. */
public interface TimerHandler {

    /** Loads and locks what the timers are about. */
    Uni<Batch> load(Transaction transaction, List<Timers.Due> due);

    /** Timers that fire in one transaction, with what was decided about them so far. */
    interface Batch {

        /** Decides about a timer; fails if that is not possible. */
        void decide(Timers.Due due, Instant now);

        /** Writes what was decided, and adds its events to the outbox. */
        Uni<Void> save(Transaction transaction, Outbox outbox);
    }
}
