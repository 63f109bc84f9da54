package io.stellwerk.intake.conversations;

import java.time.Instant;
import java.util.UUID;

/** Message of an agent to the customer. */
public record OutboundMessage(UUID id, UUID ticketId, String agent, String text, Instant sentAt) {}
