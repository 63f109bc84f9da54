package io.stellwerk.ratelimits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Number of requests that are permitted.
 *
 * @param perMinute in the long run
 * @param burst at once, after a pause
 */
public record Allowance(long perMinute, long burst) {

    /** Twice what a full bucket needs to fill up again: a client of whom nothing is known has a full bucket, too. */
    Duration memory() {
        return Duration.ofMinutes(2).multipliedBy(burst).dividedBy(perMinute).plusSeconds(1);
    }

    Bucket bucket(TimeMeter clock) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
