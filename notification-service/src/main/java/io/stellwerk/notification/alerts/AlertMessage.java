package io.stellwerk.notification.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Message to one recipient: an alert, or a summary of several.
 *
 * @param id the same however often it is sent, so that a receiver recognises a repeat
 * @param attempts how often it was tried before
 * @param alerts what it tells, oldest first
 */
public record AlertMessage(UUID id, String target, int attempts, Instant createdAt, List<Alert> alerts) {}
