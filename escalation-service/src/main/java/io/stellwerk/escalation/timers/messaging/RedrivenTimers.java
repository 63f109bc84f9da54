package io.stellwerk.escalation.timers.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.timers.TimerHandler;
import io.stellwerk.escalation.timers.TimerMetrics;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Fires timers that were set aside and are redriven. No channel leads here: their dead letters come from the table of timers. */
@ApplicationScoped
class RedrivenTimers implements EventConsumer<ParkedTimers.FailedTimer, RedrivenTimers.Redriven> {

    private final Timers timers;
    private final TimerHandler handler;
    private final TimerMetrics metrics;
    private final EscalationClock clock;

    RedrivenTimers(Timers timers, TimerHandler handler, TimerMetrics metrics, EscalationClock clock) {
        this.timers = timers;
        this.handler = handler;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Timers that have not fired, and what is decided about them. */
    record Redriven(List<Timers.Due> due, TimerHandler.Batch batch) {}

    @Override
    public String name() {
        return ParkedTimers.CONSUMER;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ParkedTimers.Type.TIMER_FAILED.wireName());
    }

    @Override
    public ParkedTimers.FailedTimer read(IncomingEvent event) {
        return event.as(ParkedTimers.FailedTimer.class);
    }

    @Override
    public Uni<Redriven> load(Transaction transaction, List<ReadEvent<ParkedTimers.FailedTimer>> events) {
        return timers.claim(
                        transaction,
                        events.stream().map(event -> event.payload().timerId()).toList())
                .chain(due -> handler.load(transaction, due).map(batch -> new Redriven(due, batch)));
    }

    @Override
    public void decide(Redriven redriven, ReadEvent<ParkedTimers.FailedTimer> event) {
        long id = event.payload().timerId();
        redriven.due().stream()
                .filter(due -> due.id() == id)
                .forEach(due -> decide(redriven.batch(), due, clock.now()));
    }

    private void decide(TimerHandler.Batch batch, Timers.Due due, Instant now) {
        batch.decide(due, now);
        metrics.fired(Duration.between(due.dueAt(), now));
    }

    @Override
    public Uni<Void> save(Transaction transaction, Redriven redriven, Outbox outbox) {
        return redriven.batch()
                .save(transaction, outbox)
                .chain(() -> timers.fired(transaction, redriven.due(), clock.now()));
    }
}
