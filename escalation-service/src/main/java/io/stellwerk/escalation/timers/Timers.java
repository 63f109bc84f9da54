package io.stellwerk.escalation.timers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Store of timers. */
public interface Timers {

    /**
     * A timer that is due, as it is stored: one that nobody can read must not keep the others from being read.
     *
     * @param attempts how often it failed
     */
    record Due(long id, TicketId ticketId, String kind, Instant setAt, Instant dueAt, int attempts) {

        /**
         * The timer itself.
         *
         * @throws IllegalArgumentException if it is of a kind that this version does not know
         */
        public Timer timer() {
            return new Timer(Timer.Kind.valueOf(kind), setAt, dueAt);
        }
    }

    /**
     * Pauses between attempts to fire a timer, and their number.
     *
     * @param attempts how often a timer is tried before it is set aside
     * @param first the pause after the first failure; each further one is twice as long
     * @param longest the longest pause
     */
    record RetryPolicy(int attempts, Duration first, Duration longest) {}

    /** Stores timers that have to fire later, all with one statement. */
    Uni<Void> set(Transaction transaction, Collection<PendingTimer> timers);

    /** Claims the timers that are due longest, which nobody else claims until the transaction ends. */
    Uni<List<Due>> claim(Transaction transaction, Instant now, int atMost);

    /** Claims these of the timers that have not fired, whatever became of them meanwhile. */
    Uni<List<Due>> claim(Transaction transaction, Collection<Long> ids);

    /** Marks claimed timers as fired, so that they never fire again. */
    Uni<Void> fired(Transaction transaction, List<Due> timers, Instant now);

    /** Lets timers that failed wait, or sets them aside if they failed too often, and answers which of them it set aside. */
    Uni<List<Long>> hold(Transaction transaction, Collection<Long> ids, RetryPolicy policy, Instant now);
}
