package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer wrote again.
 *
 * @param automatic whether a machine wrote it
 */
public record CustomerReply(UUID messageId, boolean automatic, Instant receivedAt) {}
