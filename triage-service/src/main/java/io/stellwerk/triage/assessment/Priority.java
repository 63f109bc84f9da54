package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Urgency;

/** Priority of a ticket: P1 is worked on first. It is never chosen, but follows from impact and urgency. */
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    /** The ITIL matrix of impact and urgency: each step down in either is one step down in priority. */
    public static Priority of(Impact impact, Urgency urgency) {
        return switch (impact.level() + urgency.level()) {
            case 2 -> P1;
            case 3 -> P2;
            case 4 -> P3;
            case 5 -> P4;
            default -> P5;
        };
    }
}
