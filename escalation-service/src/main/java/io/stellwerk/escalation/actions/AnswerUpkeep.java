package io.stellwerk.escalation.actions;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Forgets old answers at regular intervals. */
@ApplicationScoped
class AnswerUpkeep {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ForgetAnswers forgetAnswers;
    private final EscalationClock clock;

    AnswerUpkeep(ForgetAnswers forgetAnswers, EscalationClock clock) {
        this.forgetAnswers = forgetAnswers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(EVERY, "forgetting old answers", this::forget);
    }

    private Uni<Void> forget() {
        return forgetAnswers.forget(clock.now());
    }
}
