package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;

/** Writes down that a letter was settled, in the transaction that settles it. */
@FunctionalInterface
public interface SettlementNote {

    /** Nothing is written down: the service goes on by itself. */
    SettlementNote NONE = (_, _, _) -> Uni.createFrom().voidItem();

    /**
     * Called once for each letter that is settled; if it fails, the letter stays parked.
     *
     * @param letter as it was before
     * @param how redriven or discarded
     */
    Uni<Void> settled(Transaction transaction, DeadLetterSummary letter, DeadLetterSummary.State how);
}
