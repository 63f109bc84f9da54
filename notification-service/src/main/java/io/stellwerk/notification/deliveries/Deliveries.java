package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger as people read it. */
public interface Deliveries {

    /** The newest deliveries that match, and come before the one that the cursor names. */
    Uni<List<Delivery>> find(Transaction transaction, Filter filter, int limit);

    /** One delivery. */
    Uni<Optional<Delivery>> find(Transaction transaction, UUID id);

    /**
     * Which deliveries to list.
     *
     * @param before the last one of the page before
     */
    record Filter(
            @Nullable UUID ticketId,
            @Nullable DeliveryState state,
            @Nullable UUID before) {}

    /**
     * A line of the ledger.
     *
     * @param cause the id of the event that asked for it
     * @param reason why it did not leave, or not yet
     * @param nextAttemptAt when it is tried, if it waits for that
     */
    record Delivery(
            UUID notificationId,
            UUID ticketId,
            String cause,
            @Nullable String recipient,
            String channel,
            String template,
            String language,
            DeliveryState state,
            @Nullable String reason,
            int attempts,
            @Nullable String messageId,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            Instant changedAt) {}
}
