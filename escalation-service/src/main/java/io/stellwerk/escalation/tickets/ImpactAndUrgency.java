package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Impact and urgency of a ticket, from 1, the most, to 3, as far as they are known.
 *
 * @param impact how much of the business is affected
 * @param urgency how soon it hurts
 */
public record ImpactAndUrgency(
        @Nullable Integer impact, @Nullable Integer urgency) {

    /** Neither is known. */
    public static final ImpactAndUrgency UNKNOWN = new ImpactAndUrgency(null, null);

    private static final int HIGHEST = 1;
    private static final int LOWEST = 3;

    /** The priority by ITIL's matrix: both at 1 make P1, both at 3 P5; nothing unless both are known. */
    public Optional<Priority> priority() {
        if (impact == null || urgency == null || !isOnScale(impact) || !isOnScale(urgency)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (impact + urgency) {
                    case 2 -> Priority.P1;
                    case 3 -> Priority.P2;
                    case 4 -> Priority.P3;
                    case 5 -> Priority.P4;
                    default -> Priority.P5;
                });
    }

    /** These, with what is missing taken from the others. */
    public ImpactAndUrgency orElse(ImpactAndUrgency others) {
        return new ImpactAndUrgency(
                impact == null ? others.impact : impact, urgency == null ? others.urgency : urgency);
    }

    private static boolean isOnScale(int value) {
        return value >= HIGHEST && value <= LOWEST;
    }
}
