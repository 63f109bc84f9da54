package io.stellwerk.escalation.views;

import java.time.Instant;

/**
 * List of tickets with a name.
 *
 * @param query filters, as parameters of an address
 */
public record SavedView(String agent, String name, String query, Instant savedAt) {}
