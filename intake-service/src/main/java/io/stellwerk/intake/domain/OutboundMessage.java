package io.stellwerk.intake.domain;

import java.time.Instant;
import java.util.UUID;

/** What an agent has written to the customer. */
public record OutboundMessage(UUID id, UUID ticketId, String agent, String text, Instant sentAt) {}
