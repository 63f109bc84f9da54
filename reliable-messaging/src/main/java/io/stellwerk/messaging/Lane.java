package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** A part of the outbox that is relayed by itself, a batch after the other, each in a transaction. */
interface Lane {

    /**
     * Claims, until the transaction ends, what no other instance holds, and reads what is to be published next: nothing
     * if others hold all of it.
     */
    Uni<List<OutboxStore.Stored>> next(Transaction transaction);

    Publisher publisher();

    /** Pause after a batch that was not full, so that the next one is worth its cost. */
    Duration linger();

    /** How a lane's records get to the broker. */
    interface Publisher {

        /** Publishes rows in order; the item comes when every one is acknowledged by all in-sync replicas. */
        Uni<Void> publish(List<OutboxRow> rows);

        /** An attempt has failed: what of it is not on its way by now never goes, since others go on from there. */
        Uni<Void> abandon();

        /** Waits a little for what is under way; what is not acknowledged by then stays in the outbox. */
        void close();
    }
}
