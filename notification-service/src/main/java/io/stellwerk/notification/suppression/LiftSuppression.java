package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ends a suppression at a person's request. */
@ApplicationScoped
public class LiftSuppression {

    private final Transactions transactions;
    private final SuppressionList suppressions;
    private final SuppressionNews news;
    private final InstantSource clock = InstantSource.system();

    LiftSuppression(Transactions transactions, SuppressionList suppressions, SuppressionNews news) {
        this.transactions = transactions;
        this.suppressions = suppressions;
        this.news = news;
    }

    /** Lifts it and answers how it stands; empty if there is none with that id. A second time changes nothing. */
    public Uni<Optional<SuppressionEntry>> lift(UUID id, String agent, String note) {
        SuppressionAnnouncements.Lift lift = new SuppressionAnnouncements.Lift(
                SuppressionAnnouncements.Lift.Reason.BY_HAND, agent, note.isBlank() ? null : note);
        return transactions.run((transaction, outbox) ->
                lift(transaction, outbox, id, lift, clock.instant()).chain(() -> suppressions.find(transaction, id)));
    }

    private Uni<Void> lift(
            Transaction transaction, Outbox outbox, UUID id, SuppressionAnnouncements.Lift lift, Instant now) {
        return suppressions
                .lift(transaction, id, lift, now)
                .chain(ended -> ended.map(suppression -> news.lifted(transaction, outbox, suppression, lift, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
