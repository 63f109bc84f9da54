package io.stellwerk.intake.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Message of an agent.
 *
 * @param internal whether it is a note for colleagues, which the customer never gets
 * @param cc addresses that got it, too
 * @param files ids of the uploaded files that went with it
 */
public record OutboundMessage(
        UUID id,
        UUID ticketId,
        boolean internal,
        String agent,
        String text,
        List<String> cc,
        List<UUID> files,
        Instant sentAt) {}
