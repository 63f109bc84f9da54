package io.stellwerk.notification.persistence;

import io.stellwerk.notification.domain.DeliveryState;
import io.stellwerk.notification.domain.Language;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.SuppressionReason;
import io.stellwerk.notification.domain.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the ledger as its columns have it. */
record LedgerRow(
        UUID id,
        UUID ticketId,
        String cause,
        @Nullable String recipient,
        String template,
        DeliveryState state,
        @Nullable SuppressionReason reason,
        String language,
        @Nullable String text,
        Duration delay,
        Instant createdAt,
        @Nullable String traceparent) {

    static LedgerRow of(Notification n) {
        return new LedgerRow(
                n.id(),
                n.ticketId(),
                n.cause(),
                n.recipient(),
                n.template().wireName(),
                n.state(),
                n.reason(),
                n.language().code(),
                n.text(),
                n.delay(),
                n.createdAt(),
                n.traceparent());
    }

    Notification notification() {
        return new Notification(
                id,
                ticketId,
                cause,
                recipient,
                Template.of(template),
                state,
                reason,
                Language.choose(language, null),
                text,
                delay,
                createdAt,
                traceparent);
    }
}
