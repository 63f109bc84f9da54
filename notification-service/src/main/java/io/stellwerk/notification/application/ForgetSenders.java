package io.stellwerk.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets senders once no limit on automatic answers binds them any more. */
@ApplicationScoped
public class ForgetSenders {

    /** The longest limit counts a day; one more is kept for clocks that differ. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int AT_ONCE = 5_000;

    private final InstantSource clock = InstantSource.system();
    private final Transactions transactions;
    private final Contacts contacts;

    ForgetSenders(Transactions transactions, Contacts contacts) {
        this.transactions = transactions;
        this.contacts = contacts;
    }

    /** Forgets some of them; the next run goes on. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return transactions
                .run((session, outbox) ->
                        contacts.forgetSenders(session, clock.instant().minus(KEPT), AT_ONCE))
                .replaceWithVoid();
    }
}
