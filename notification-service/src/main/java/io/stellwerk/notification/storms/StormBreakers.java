package io.stellwerk.notification.storms;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** The storm breaker of the desk's mailbox, as the database keeps it. */
public interface StormBreakers {

    /** The breaker as it was last written. */
    Uni<StormBreaker> load(Mutiny.Session session, Instant now);

    /** Writes the breaker. Within the same window and state the mails are added up. */
    Uni<Void> save(Mutiny.Session session, StormBreaker breaker, int admitted);

    /** Counts mails that failed for good. */
    Uni<Void> fail(Mutiny.Session session, int failures, Instant now);

    /** Lets automatic mail pass again; false if it was not cut off. */
    Uni<Boolean> close(Mutiny.Session session, Instant now);
}
