package io.stellwerk.notification.storms;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;

/** The storm breaker of the desk's mailbox, as the database keeps it. */
public interface StormBreakers {

    /** The breaker as it was last written. */
    Uni<StormBreaker> load(Transaction transaction, Instant now);

    /** Writes the breaker. Within the same window and state the mails are added up. */
    Uni<Void> save(Transaction transaction, StormBreaker breaker, int admitted);

    /** Counts mails that failed for good. */
    Uni<Void> fail(Transaction transaction, int failures, Instant now);

    /** Lets automatic mail pass again; false if it was not cut off. */
    Uni<Boolean> close(Transaction transaction, Instant now);
}
