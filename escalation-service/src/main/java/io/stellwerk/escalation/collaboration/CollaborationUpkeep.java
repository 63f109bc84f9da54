package io.stellwerk.escalation.collaboration;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** Forgets visits that are over and drafts that nobody has touched for {@link #DRAFTS_KEPT}. */
@ApplicationScoped
class CollaborationUpkeep {

    private static final Duration DRAFTS_KEPT = Duration.ofDays(90);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Drafts drafts;
    private final Visits visits;
    private final EscalationClock clock;

    CollaborationUpkeep(Drafts drafts, Visits visits, EscalationClock clock) {
        this.drafts = drafts;
        this.visits = visits;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(EVERY, "forgetting old drafts and visits", this::forget);
    }

    Uni<Void> forget() {
        Instant now = clock.now();
        return visits.forgetBefore(now.minus(Visits.LINGER)).chain(() -> drafts.forgetBefore(now.minus(DRAFTS_KEPT)));
    }
}
