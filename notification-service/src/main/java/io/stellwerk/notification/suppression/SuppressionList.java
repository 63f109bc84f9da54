package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Suppressed addresses and mail servers' reports, as a person reads them. */
public interface SuppressionList {

    /** The newest suppressions that match, and come before the one that the cursor names. */
    Uni<List<Entry>> find(Mutiny.Session session, Filter filter, int limit);

    /** One suppression. */
    Uni<Optional<Entry>> find(Mutiny.Session session, UUID id);

    /** Ends a suppression; empty if it has ended already. */
    Uni<Optional<Suppression>> lift(Mutiny.Session session, UUID id, SuppressionAnnouncements.Lift lift, Instant now);

    /** The newest reports about a ticket's mails, those included that suppress nobody. */
    Uni<List<Report>> reports(Mutiny.Session session, UUID ticketId);

    /** Forgets some of the suppressions and reports that ended or arrived before an instant. */
    Uni<Integer> forget(Mutiny.Session session, Instant before, int atMost);

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

    /**
     * Suppressed address.
     *
     * @param scope AUTOMATIC: agents' replies are still sent; ALL: nothing is
     * @param ticketId the ticket of the mail that came back
     * @param notificationId the mail that came back
     * @param status the enhanced status code in the mail server's report
     * @param liftedBy the agent who lifted it; nobody if the customer wrote again
     */
    record Entry(
            UUID suppressionId,
            String address,
            Suppression.Scope scope,
            String reason,
            @Nullable UUID ticketId,
            @Nullable String ticketNumber,
            @Nullable UUID notificationId,
            @Nullable String status,
            Instant since,
            Instant expiresAt,
            @Nullable Instant liftedAt,
            SuppressionAnnouncements.Lift.@Nullable Reason liftReason,
            @Nullable String liftedBy,
            @Nullable String liftNote) {}

    /**
     * Mail server's report.
     *
     * @param messageId the message that it came as
     * @param notificationId the mail that it is about, if the ledger knows it
     * @param verdict RETURNED suppresses the address; everything else suppresses nobody
     */
    record Report(
            UUID messageId,
            UUID ticketId,
            @Nullable UUID notificationId,
            @Nullable String originalMessageId,
            String address,
            @Nullable String originalAddress,
            String action,
            String status,
            DeliveryReport.Verdict verdict,
            Instant receivedAt) {}
}
