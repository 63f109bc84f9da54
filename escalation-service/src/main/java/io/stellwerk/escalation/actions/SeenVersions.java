package io.stellwerk.escalation.actions;

import io.stellwerk.escalation.tickets.Routing;
import java.util.Set;

/**
 * The versions of a ticket on which an agent's decision may rest.
 *
 * @param any whether it rests on none in particular
 */
public record SeenVersions(boolean any, Set<Integer> versions) {

    public static final SeenVersions ANY = new SeenVersions(true, Set.of());

    public SeenVersions {
        versions = Set.copyOf(versions);
    }

    /** A single version. */
    public static SeenVersions only(int version) {
        return new SeenVersions(false, Set.of(version));
    }

    /** Returns true if the ticket is still, for the agent, as it was in one of them. */
    public boolean cover(Routing present) {
        return any || versions.stream().anyMatch(present::isStillAsSeenAt);
    }
}
