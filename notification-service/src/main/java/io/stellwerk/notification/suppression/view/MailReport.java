package io.stellwerk.notification.suppression.view;

import io.stellwerk.notification.suppression.DeliveryReport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Mail server's report.
 *
 * @param messageId the message that it came as
 * @param notificationId the mail that it is about, if the ledger knows it
 * @param verdict RETURNED suppresses the address; everything else suppresses nobody
 */
@Schema(name = "MailReport")
public record MailReport(
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
