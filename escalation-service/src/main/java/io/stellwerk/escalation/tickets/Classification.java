package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import org.jspecify.annotations.Nullable;

/** Subject matter of a ticket, and its importance. */
public record Classification(@Nullable String category, Priority priority, ImpactAndUrgency rating) {

    /** The classification once impact and urgency are stated; both together give the priority, unless one is named. */
    Classification rated(ImpactAndUrgency stated, @Nullable Priority named) {
        ImpactAndUrgency all = stated.orElse(rating);
        Priority computed = stated.equals(ImpactAndUrgency.UNKNOWN)
                ? priority
                : all.priority().orElse(priority);
        return new Classification(category, named == null ? computed : named, all);
    }

    /** The classification with that category, if one is named. */
    Classification about(@Nullable String named) {
        return named == null ? this : new Classification(named, priority, rating);
    }
}
