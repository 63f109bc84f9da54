package io.stellwerk.escalation.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.ForgetAnswers;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets old answers every hour. */
@ApplicationScoped
class AnswerUpkeep {

    private final ForgetAnswers forgetAnswers;
    private final DeskClock clock;

    AnswerUpkeep(ForgetAnswers forgetAnswers, DeskClock clock) {
        this.forgetAnswers = forgetAnswers;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Uni.createFrom()
                .deferred(() -> forgetAnswers.forget(clock.now()))
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "old answers not forgotten, trying later: reason=%s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
