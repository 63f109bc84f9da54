package io.stellwerk.notification.alerts;

/**
 * Receiver of alerts.
 *
 * @param target a mail address, or the name of a webhook
 */
public record Recipient(AlertChannel channel, String target) {}
