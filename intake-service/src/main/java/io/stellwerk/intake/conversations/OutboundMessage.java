package io.stellwerk.intake.conversations;

import java.time.Instant;
import java.util.UUID;

/**
 * Message of an agent.
 *
 * @param internal whether it is a note for colleagues, which the customer never gets
 */
public record OutboundMessage(UUID id, UUID ticketId, boolean internal, String agent, String text, Instant sentAt) {}
