package io.stellwerk.escalation.tickets.messaging;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.stellwerk.escalation.Priority;

/** A priority as triage writes it. */
enum WirePriority {
    P1,
    P2,
    P3,
    P4,
    P5,
    @JsonEnumDefaultValue
    UNKNOWN;

    /** The priority; one that this service does not know yet counts as not assessed. */
    Priority priority() {
        return switch (this) {
            case P1 -> Priority.P1;
            case P2 -> Priority.P2;
            case P3 -> Priority.P3;
            case P4 -> Priority.P4;
            case P5 -> Priority.P5;
            case UNKNOWN -> Priority.PROVISIONAL;
        };
    }
}
