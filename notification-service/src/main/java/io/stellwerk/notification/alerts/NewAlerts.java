package io.stellwerk.notification.alerts;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.UUID;

/** Table of alerts, as those write to it who tell them. */
public interface NewAlerts {

    /** An alert for one recipient. */
    record Addressed(UUID id, Recipient recipient, Alert alert) {}

    /** Writes alerts, each once for its cause and recipient. */
    Uni<Void> add(Transaction transaction, Collection<Addressed> alerts);
}
