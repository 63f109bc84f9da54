package io.stellwerk.notification.alerts;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables of alerts. What is due goes by the database's clock, which all instances share. */
public interface AlertBook extends NewAlerts {

    /** Alerts that wait to become messages, oldest first, and what their recipient got before. */
    record Waiting(Recipient recipient, List<UUID> alerts, int sentWithinHour, boolean quietForAWhile) {}

    /** Alerts that become a message. */
    record Bundle(UUID message, Recipient recipient, List<UUID> alerts) {}

    /** Result of a message. */
    record Settled(UUID message, String state, @Nullable String reason, Duration pause) {}

    /** Alerts without a message, for one instance at a time: the others get none. */
    Uni<List<Waiting>> waiting(Transaction transaction, Duration aWhile);

    Uni<Void> bundle(Transaction transaction, Collection<Bundle> bundles);

    /** Takes some messages that are due, for so long. */
    Uni<List<AlertMessage>> claim(Transaction transaction, AlertChannel channel, Duration lease, int atMost);

    Uni<Void> settle(Transaction transaction, Collection<Settled> results);

    /** Forgets what was written so long ago. */
    Uni<Void> forget(Transaction transaction, Duration age);
}
