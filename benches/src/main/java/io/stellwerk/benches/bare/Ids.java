package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as the services make them, because their order decides what an index costs. */
final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** An id that grows with time. */
    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | VERSION_7 | (random.nextInt() & 0xfff);
        return new UUID(high, VARIANT | (random.nextLong() & 0x3fff_ffff_ffff_ffffL));
    }

    /** The id that always belongs to the name. */
    static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
