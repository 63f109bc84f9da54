package io.stellwerk.notification.correspondence.persistence;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.correspondence.SuppressionReason;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        @Nullable String author,
        @Nullable List<String> cc,
        @Nullable List<Answer.File> files,
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
                n.answer() == null ? null : n.answer().text(),
                n.answer() == null ? null : n.answer().author(),
                n.answer() == null || n.answer().cc().isEmpty()
                        ? null
                        : n.answer().cc(),
                n.answer() == null || n.answer().files().isEmpty()
                        ? null
                        : n.answer().files(),
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
                Answer.of(text, author, cc, files),
                delay,
                createdAt,
                traceparent);
    }
}
