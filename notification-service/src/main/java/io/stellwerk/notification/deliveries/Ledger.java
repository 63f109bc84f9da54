package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as the delivery worker uses it. Every change names the worker, so that a late one cannot undo another's. What
 * is due, and what was abandoned, goes by the one clock that all instances share, the ledger's own: an instance whose clock
 * was ahead must not keep a mail back until everybody's clock is there.
 */
public interface Ledger {

    /** Takes some mails that are due and that no other worker has. */
    Uni<List<OutgoingMail>> claim(Transaction transaction, String worker, int atMost);

    /** Marks mails as being handed over, and returns those that this worker still holds. */
    Uni<Set<UUID>> transmitting(Transaction transaction, String worker, Collection<OutgoingMail> mails);

    /** Writes the results of attempts, and returns the mails whose rows changed. */
    Uni<Set<UUID>> settle(Transaction transaction, String worker, List<Settled> settled);

    /** Gives back what this worker has claimed and not begun. */
    Uni<Integer> giveBack(Transaction transaction, String worker);

    /**
     * Recovers the mails of workers that died: those only claimed are free again, those being handed over are held in
     * doubt.
     */
    Uni<Integer> recover(Transaction transaction, Duration claimTimeout, Duration transmitTimeout);

    /**
     * Frees a mail for another attempt that is in doubt, failed, or was withheld from a suppressed address; empty if there is
     * no such mail.
     */
    Uni<Optional<Boolean>> redrive(Transaction transaction, UUID id);

    /** Counts mails that failed for good against the mailbox that sent them. */
    Uni<Void> countFailures(Transaction transaction, int failures, Instant now);

    /**
     * Mail whose attempt is over.
     *
     * @param state the new state
     * @param reason why it did not leave
     * @param pause how long until it is tried again
     */
    record Settled(UUID id, String state, @Nullable String reason, Duration pause, int attempts) {}
}
