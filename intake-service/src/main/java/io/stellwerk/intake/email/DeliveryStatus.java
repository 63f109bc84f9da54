package io.stellwerk.intake.email;

import org.jspecify.annotations.Nullable;

/** What a mail server says became of an earlier message of this desk (RFC 3464, or the best guess at it). */
public record DeliveryStatus(
        String action,
        String status,
        @Nullable String finalRecipient,
        boolean permanent,
        @Nullable String originalMessageId) {}
