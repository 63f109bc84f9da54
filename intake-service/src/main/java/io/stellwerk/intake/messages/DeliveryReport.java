package io.stellwerk.intake.messages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Report of a mail server about an earlier message of this desk. The first fields are those of the recipient who fared
 * worst.
 *
 * @param originalAddress where the message was addressed to before somebody sent it on, if the report says so
 * @param ticketId the ticket that the returned message belongs to, if the message is really the desk's own
 * @param recipients all that the report names
 */
public record DeliveryReport(
        String address,
        @Nullable String originalAddress,
        String action,
        String status,
        boolean permanent,
        @Nullable String originalMessageId,
        @Nullable UUID ticketId,
        List<Recipient> recipients) {

    /** Recipient that a report names, and what became of the message there. */
    public record Recipient(
            String address, @Nullable String originalAddress, String action, String status, boolean permanent) {}

    /** A report about one recipient. */
    public DeliveryReport(
            String address,
            String action,
            String status,
            boolean permanent,
            @Nullable String originalMessageId,
            @Nullable UUID ticketId) {
        this(
                address,
                null,
                action,
                status,
                permanent,
                originalMessageId,
                ticketId,
                List.of(new Recipient(address, null, action, status, permanent)));
    }
}
