package io.stellwerk.notification.correspondence;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.notification.suppression.SuppressionList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets senders once no limit binds them any more, and suppressions and delivery reports once they are old. */
@ApplicationScoped
public class ForgetSenders {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** The longest limit counts a day; one more is kept for clocks that differ. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final Duration REPORTS_KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 5_000;

    private final InstantSource clock = InstantSource.system();
    private final Database database;
    private final Contacts contacts;
    private final SuppressionList suppressions;

    ForgetSenders(Database database, Contacts contacts, SuppressionList suppressions) {
        this.database = database;
        this.contacts = contacts;
        this.suppressions = suppressions;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(EVERY, "forgetting old senders", this::forget);
    }

    /** Forgets some of them; the next run goes on. */
    private Uni<Void> forget() {
        return database.inTransaction(transaction -> contacts.forgetSenders(
                                transaction, clock.instant().minus(KEPT), AT_ONCE)
                        .chain(() ->
                                suppressions.forget(transaction, clock.instant().minus(REPORTS_KEPT), AT_ONCE)))
                .replaceWithVoid();
    }
}
