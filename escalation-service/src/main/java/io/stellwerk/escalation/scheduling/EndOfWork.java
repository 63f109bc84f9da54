package io.stellwerk.escalation.scheduling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets nothing begin by itself any more when the service stops, before the database's pool closes. */
@ApplicationScoped
class EndOfWork {

    private final Scheduler scheduler;

    EndOfWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        scheduler.pause();
    }
}
