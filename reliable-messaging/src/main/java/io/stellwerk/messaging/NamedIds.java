package io.stellwerk.messaging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Ids of version 8 for what has a name and a time: the same name and time are always the same id. They begin with the
 * time, so that the newest lie together in every index that they come into, however many older ones there are.
 */
public final class NamedIds {

    private static final long TIME = 0xffff_ffff_ffff_0000L;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NamedIds() {}

    /** The id of what has that name and happened at that time. */
    public static UUID of(Instant time, String name) {
        ByteBuffer hash = ByteBuffer.wrap(DigestUtils.sha256(name));
        long high = ((time.toEpochMilli() << 16) & TIME) | VERSION | (hash.getLong() & 0xfff);
        return new UUID(high, VARIANT | (hash.getLong() >>> 2));
    }
}
