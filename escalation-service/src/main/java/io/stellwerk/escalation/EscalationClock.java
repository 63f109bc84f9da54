package io.stellwerk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Clock with the precision in which all instants of this service are stored. */
@ApplicationScoped
public class EscalationClock {

    /** Returns the present instant, to the millisecond. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
