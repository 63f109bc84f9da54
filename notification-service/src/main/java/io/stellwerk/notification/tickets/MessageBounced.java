package io.stellwerk.notification.tickets;

import io.stellwerk.notification.suppression.DeliveryReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail server reported on a mail of the desk.
 *
 * @param address the recipient that it is about
 * @param originalAddress where the mail was addressed to, if the report says so
 * @param recipients all that it names, if there are several
 */
public record MessageBounced(
        UUID ticketId,
        UUID messageId,
        String address,
        @Nullable String originalAddress,
        String action,
        String status,
        boolean permanent,
        @Nullable String originalMessageId,
        @Nullable List<Recipient> recipients,
        Instant receivedAt)
        implements IntakeMessage {

    /** Recipient that a report names. */
    public record Recipient(
            String address, @Nullable String originalAddress, String action, String status, boolean permanent) {}

    public DeliveryReport report() {
        List<DeliveryReport.Recipient> named = recipients == null || recipients.isEmpty()
                ? List.of(new DeliveryReport.Recipient(address, originalAddress, action, status, permanent))
                : recipients.stream()
                        .map(one -> new DeliveryReport.Recipient(
                                one.address(), one.originalAddress(), one.action(), one.status(), one.permanent()))
                        .toList();
        return new DeliveryReport(messageId, ticketId, originalMessageId, named, receivedAt);
    }
}
