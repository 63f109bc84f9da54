package io.stellwerk.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids of version 7: they grow with time, so that a table's newest rows lie together in its indexes. */
@ApplicationScoped
public class Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    /** An id that was never given before. */
    public UUID next() {
        long high = (clock.millis() << 16) | VERSION | (random.nextInt() & 0xfff);
        long low = VARIANT | (random.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low);
    }
}
