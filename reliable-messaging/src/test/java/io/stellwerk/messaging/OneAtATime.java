package io.stellwerk.messaging;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** One transaction at a time, for at most three requests, and room for few more. */
record OneAtATime(Duration longestWait, Duration linger, Duration timeout) implements GroupCommitLimits {
    @Override
    public int maxRequests() {
        return 3;
    }

    @Override
    public MemorySize maxBytes() {
        return new MemorySize(BigInteger.valueOf(1_000));
    }

    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public int maxWaiting() {
        return GroupCommitBase.PLACES;
    }

    @Override
    public MemorySize maxWaitingBytes() {
        return new MemorySize(BigInteger.valueOf(1_000));
    }
}
