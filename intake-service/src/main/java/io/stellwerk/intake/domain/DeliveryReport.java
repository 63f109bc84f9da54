package io.stellwerk.intake.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says became of an earlier message of this desk.
 *
 * @param ticketId the ticket that the returned message belongs to, if the message is really the desk's own
 */
public record DeliveryReport(
        String address,
        String action,
        String status,
        boolean permanent,
        @Nullable String originalMessageId,
        @Nullable UUID ticketId) {}
