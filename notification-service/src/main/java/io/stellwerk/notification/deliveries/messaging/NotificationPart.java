package io.stellwerk.notification.deliveries.messaging;

import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.deliveries.OutgoingMail;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part that all events about notifications have.
 *
 * @param ticketNumber the ticket's name among people, once its first message was read
 * @param recipient the address, if the customer has one
 */
public record NotificationPart(
        UUID ticketId,
        @Nullable String ticketNumber,
        UUID notificationId,
        String cause,
        @Nullable String recipient,
        String channel,
        String template,
        String language,
        Instant occurredAt) {

    private static final String EMAIL = "EMAIL";

    static NotificationPart of(OutgoingMail mail, Instant now) {
        return new NotificationPart(
                mail.ticketId(),
                mail.contact().ticketNumber(),
                mail.id(),
                mail.cause(),
                mail.recipient(),
                EMAIL,
                mail.template().wireName(),
                mail.contact().language().code(),
                now);
    }

    static NotificationPart of(Notification notification, @Nullable String ticketNumber, Instant now) {
        return new NotificationPart(
                notification.ticketId(),
                ticketNumber,
                notification.id(),
                notification.cause(),
                notification.recipient(),
                EMAIL,
                notification.template().wireName(),
                notification.language().code(),
                now);
    }
}
