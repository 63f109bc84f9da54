package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An earlier delivery under the same key, and where it led; to no ticket when the message was ignored. */
public record Delivery(
        @Nullable String fingerprint,
        @Nullable UUID ticketId,
        @Nullable TicketNumber number) {}
