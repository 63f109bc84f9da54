package io.stellwerk.notification.alerts;

import io.smallrye.mutiny.Uni;

/** Sends messages over one channel. */
public interface AlertSender {

    AlertChannel channel();

    /** Sends a message. A failure is a result too; the Uni never fails, and ends within the configured time. */
    Uni<AlertResult> send(AlertMessage message);
}
