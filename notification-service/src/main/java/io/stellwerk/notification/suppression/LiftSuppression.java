package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends a suppression at a person's request. */
@ApplicationScoped
public class LiftSuppression {

    private final Transactions transactions;
    private final SuppressionList suppressions;
    private final SuppressionNews news;
    private final AuditLog audit;
    private final InstantSource clock = InstantSource.system();

    LiftSuppression(Transactions transactions, SuppressionList suppressions, SuppressionNews news, AuditLog audit) {
        this.transactions = transactions;
        this.suppressions = suppressions;
        this.news = news;
        this.audit = audit;
    }

    /** Lifts it and answers how it stands; empty if there is none with that id. A second time changes nothing. */
    public Uni<Optional<SuppressionEntry>> lift(UUID id, Caller caller, String note) {
        SuppressionAnnouncements.Lift lift = new SuppressionAnnouncements.Lift(
                SuppressionAnnouncements.Lift.Reason.BY_HAND, caller.actorId(), note.isBlank() ? null : note);
        return transactions.run((transaction, outbox) -> suppressions
                .lift(transaction, id, lift, clock.instant())
                .chain(ended -> ended.map(suppression -> lifted(transaction, outbox, suppression, lift, caller))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> suppressions.find(transaction, id)));
    }

    /** The address is not in the entry: it is a customer's. */
    private Uni<Void> lifted(
            Transaction transaction,
            Outbox outbox,
            Suppression suppression,
            SuppressionAnnouncements.Lift lift,
            Caller caller) {
        AuditEntry entry = AuditEntry.changed(
                caller,
                "suppression.lift",
                Subject.of("suppression", suppression.id()),
                Map.of(
                        "scope", suppression.scope().name(),
                        "expiresAt", suppression.expiresAt().toString()),
                Map.of("state", "ENDED"));
        return news.lifted(transaction, outbox, suppression, lift, clock.instant())
                .chain(() -> audit.append(transaction, List.of(entry)));
    }
}
