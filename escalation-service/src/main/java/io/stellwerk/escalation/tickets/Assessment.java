package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Triage's assessment of a ticket, as far as routing needs it.
 *
 * @param tier where it belongs, or nothing if triage left that to a first-level person
 */
public record Assessment(
        Priority priority,
        @Nullable Tier tier,
        List<String> skills,
        @Nullable String category,
        @Nullable String language,
        ImpactAndUrgency rating) {

    public Assessment {
        skills = List.copyOf(skills);
    }

    /** Returns true if triage gave no verdict. */
    public boolean deferred() {
        return tier == null;
    }

    /** The tier whose queue the ticket enters. */
    public Tier entryTier() {
        return tier == null ? Tier.FIRST : tier;
    }
}
