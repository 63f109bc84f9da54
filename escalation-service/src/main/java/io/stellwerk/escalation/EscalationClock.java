package io.stellwerk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, in the precision in which all of this service's instants are kept. */
@ApplicationScoped
public class EscalationClock {

    /** The present instant, to the millisecond. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
