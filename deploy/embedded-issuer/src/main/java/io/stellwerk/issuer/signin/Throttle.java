package io.stellwerk.issuer.signin;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Limits of guesses at passwords: for one name five at once and then one in ten seconds, from one address fifty and then one
 * a second. Whoever gets it right has it not counted.
 */
final class Throttle {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int GUESSES = 5;
    private static final Duration NEXT_GUESS = Duration.ofSeconds(10);
    private static final int GUESSES_FROM_ADDRESS = 50;
    private static final Duration NEXT_FROM_ADDRESS = Duration.ofSeconds(1);

    private final TimeMeter time;
    private final Cache<String, Bucket> names;
    private final Cache<String, Bucket> addresses;

    Throttle(InstantSource clock) {
        this.time = new Time(clock);
        this.names = Secrets.table(REMEMBERED, clock);
        this.addresses = Secrets.table(REMEMBERED, clock);
    }

    /** Takes a guess, or tells how long to wait for the next one. */
    Duration guess(String name, String address) {
        var wait = take(address(address));
        return wait.isZero() ? take(name(name)) : wait;
    }

    /** Gives a guess back that was right. */
    void right(String name, String address) {
        address(address).addTokens(1);
        name(name).addTokens(1);
    }

    private static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket name(String name) {
        return names.get(name.strip().toLowerCase(Locale.ROOT), _ -> bucket(GUESSES, NEXT_GUESS));
    }

    private Bucket address(String address) {
        return addresses.get(address, _ -> bucket(GUESSES_FROM_ADDRESS, NEXT_FROM_ADDRESS));
    }

    private Bucket bucket(int capacity, Duration refill) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refill))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Time(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
