package io.stellwerk.notification.suppression;

import java.time.Instant;
import java.util.UUID;

/**
 * Mail that the ledger says was handed over.
 *
 * @param messageId its Message-ID header
 * @param recipient the address it was sent to
 */
public record SentMail(UUID notificationId, UUID ticketId, String messageId, String recipient, Instant createdAt) {}
