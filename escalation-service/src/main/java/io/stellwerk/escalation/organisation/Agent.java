package io.stellwerk.escalation.organisation;

import io.stellwerk.escalation.Tier;
import java.util.Set;

/**
 * Somebody who works on tickets.
 *
 * @param id the subject of their tokens
 * @param name to show to people
 * @param tiers on which they work; without any, they may act on no ticket
 */
public record Agent(String id, String name, Set<Tier> tiers) {

    public Agent {
        tiers = Set.copyOf(tiers);
    }

    /** Returns true if they work on that tier. */
    public boolean worksOn(Tier tier) {
        return tiers.contains(tier);
    }
}
