package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.tickets.Classification;
import org.jspecify.annotations.Nullable;

/**
 * A classification on the wire.
 *
 * @param computedPriority by impact and urgency; another than the priority if somebody set that by hand
 */
record WireClassification(
        @Nullable String category,
        Priority priority,
        @Nullable Integer impact,
        @Nullable Integer urgency,
        @Nullable Priority computedPriority) {

    static WireClassification of(Classification from) {
        return new WireClassification(
                from.category(),
                from.priority(),
                from.rating().impact(),
                from.rating().urgency(),
                from.rating().priority().orElse(null));
    }
}
