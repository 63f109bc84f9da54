package io.stellwerk.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes ids of version 7: random, and in the order of their time, which keeps indexes compact. */
@ApplicationScoped
public class TimeOrderedIds implements Supplier<UUID> {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    @Override
    public UUID get() {
        long high = (clock.millis() << 16) | VERSION | (random.nextLong() & 0xfffL);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
