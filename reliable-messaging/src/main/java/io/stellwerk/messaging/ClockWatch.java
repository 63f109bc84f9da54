package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Ends the service in good order when its wall clock was put back, so that whoever keeps it running starts it anew. Kafka's
 * client counts its pauses by that clock: what it meant to try again in a moment, such as connecting to a broker, it would
 * try when the clock is again where it was, and meanwhile read nothing.
 */
@ApplicationScoped
class ClockWatch {

    static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final InstantSource wallClock;
    private final LongSupplier elapsedNanos;
    private final Runnable end;
    private Instant begin;

    @Inject
    ClockWatch() {
        this(InstantSource.system(), System::nanoTime, () -> Quarkus.asyncExit(1));
    }

    ClockWatch(InstantSource wallClock, LongSupplier elapsedNanos, Runnable end) {
        this.wallClock = wallClock;
        this.elapsedNanos = elapsedNanos;
        this.end = end;
        this.begin = begin();
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(EVERY, "watching the clock", () -> {
            look();
            return Uni.createFrom().voidItem();
        });
    }

    /** Compares with what the clock said at the last look: it may be slewed, and it may jump ahead. */
    void look() {
        Instant now = begin();
        Duration back = Duration.between(now, begin);
        begin = now;
        if (back.compareTo(TOLERANCE) > 0) {
            Log.errorf("the clock was put back, so the service ends to be started anew: seconds=%d", back.toSeconds());
            end.run();
        }
    }

    /** When, by the wall clock, the elapsed time began. It is always the same unless the wall clock is changed. */
    private Instant begin() {
        return wallClock.instant().minusNanos(elapsedNanos.getAsLong());
    }
}
