package io.stellwerk.local.mailbox;

import java.time.Instant;

/**
 * A mail that intake did not take.
 *
 * @param id its number in the order of arrival
 * @param reason intake's last answer
 * @param attempts how often it was handed in
 * @param since when it was set aside
 */
public record SetAsideMail(long id, String recipient, String reason, int attempts, Instant since) {}
