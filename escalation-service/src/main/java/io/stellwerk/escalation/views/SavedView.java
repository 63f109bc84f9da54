package io.stellwerk.escalation.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * List of tickets with a name.
 *
 * @param query filters, as parameters of an address
 * @param shared whether all agents see it; only its owner changes it
 * @param agentName the owner's name, if the desk knows them
 */
public record SavedView(
        String agent,
        String name,
        String query,
        Instant savedAt,
        boolean shared,
        @Nullable String agentName) {}
