package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer wrote again.
 *
 * @param automatic whether a machine wrote it
 * @param thanks whether it says nothing but thanks
 */
public record CustomerReply(UUID messageId, boolean automatic, boolean thanks, Instant receivedAt) {}
