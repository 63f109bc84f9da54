package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.suppression.view.MailReport;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppressed addresses and mail servers' reports, as a person reads them. */
public interface SuppressionList {

    /** The newest suppressions that match, and come before the one that the cursor names. */
    Uni<List<SuppressionEntry>> find(Transaction transaction, Filter filter, int limit);

    /** One suppression. */
    Uni<Optional<SuppressionEntry>> find(Transaction transaction, UUID id);

    /** Ends a suppression; empty if it has ended already. */
    Uni<Optional<Suppression>> lift(Transaction transaction, UUID id, SuppressionAnnouncements.Lift lift, Instant now);

    /** The newest reports about a ticket's mails, those included that suppress nobody. */
    Uni<List<MailReport>> reports(Transaction transaction, UUID ticketId);

    /** Forgets some of the suppressions and reports that ended or arrived before an instant. */
    Uni<Integer> forget(Transaction transaction, Instant before, int atMost);

    /**
     * Suppressions to list.
     *
     * @param ticketId only those that mail about this ticket is withheld by
     * @param ended whether those that were lifted or have expired are listed, instead of those in force
     * @param before the last one of the page before
     */
    record Filter(
            @Nullable String address,
            @Nullable UUID ticketId,
            boolean ended,
            @Nullable UUID before) {}
}
