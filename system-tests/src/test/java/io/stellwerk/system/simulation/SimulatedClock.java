package io.stellwerk.system.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** What an instance's clock shows, which need not be what others show. */
final class SimulatedClock extends Clock {

    private final Supplier<Instant> shown;

    SimulatedClock(Supplier<Instant> shown) {
        this.shown = shown;
    }

    @Override
    public Instant instant() {
        return shown.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("services keep time in UTC");
    }
}
