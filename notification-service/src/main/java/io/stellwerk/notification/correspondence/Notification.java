package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it is first written: something that a customer is to be told, once per cause, recipient and
 * template, or the reason why not.
 *
 * @param cause the id of the event that asks for it
 * @param recipient the address, if there is one
 * @param state one of {@code PENDING}, {@code WAITING_FOR_CONTACT} and {@code SUPPRESSED}
 * @param reason why it is suppressed
 * @param language the language chosen so far; the mail is written in what is known when it leaves
 * @param answer what an agent wrote
 * @param delay how long it is kept, from when it is written, before it may leave
 * @param traceparent the trace context of the cause
 */
public record Notification(
        UUID id,
        UUID ticketId,
        String cause,
        @Nullable String recipient,
        Template template,
        DeliveryState state,
        @Nullable SuppressionReason reason,
        Language language,
        @Nullable Answer answer,
        Duration delay,
        Instant createdAt,
        @Nullable String traceparent) {

    /** A notification that nobody has decided about. */
    public static Notification draft(
            UUID id, Contact contact, Template template, @Nullable Answer answer, Cause cause, Instant now) {
        return new Notification(
                id,
                contact.ticketId(),
                cause.eventId(),
                null,
                template,
                DeliveryState.WAITING_FOR_CONTACT,
                null,
                contact.language(),
                answer,
                Duration.ZERO,
                now,
                cause.traceparent());
    }

    /** The same notification for somebody else. */
    Notification again(UUID other) {
        return new Notification(
                other, ticketId, cause, null, template, state, reason, language, answer, delay, createdAt, traceparent);
    }

    /** The same notification, addressed, to leave at once. */
    public Notification to(MailAddress address) {
        return to(address, Duration.ZERO);
    }

    /** The same notification, addressed. */
    public Notification to(MailAddress address, Duration kept) {
        return with(address.value(), DeliveryState.PENDING, null, kept);
    }

    /** The same notification, forbidden, for its address if it has one. */
    public Notification suppressed(Optional<MailAddress> address, SuppressionReason why) {
        return with(address.map(MailAddress::value).orElse(recipient), DeliveryState.SUPPRESSED, why, delay);
    }

    /** The same notification in the language that is known by now. */
    public Notification in(Language chosen) {
        return new Notification(
                id, ticketId, cause, recipient, template, state, reason, chosen, answer, delay, createdAt, traceparent);
    }

    private Notification with(
            @Nullable String address, DeliveryState next, @Nullable SuppressionReason why, Duration kept) {
        return new Notification(
                id, ticketId, cause, address, template, next, why, language, answer, kept, createdAt, traceparent);
    }
}
