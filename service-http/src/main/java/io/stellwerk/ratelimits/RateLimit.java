package io.stellwerk.ratelimits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts requests of many clients, each against its own allowance. It remembers a bounded number of clients: beyond that, those
 * that come rarely are forgotten first, and begin with a full allowance when they come again.
 *
 * @param <K> the names of clients
 */
public final class RateLimit<K> {

    private final Cache<K, Bucket> buckets;
    private final TimeMeter clock;

    /** Remembers so many clients, each for as long as its use of that allowance matters. */
    public RateLimit(long most, Allowance longest) {
        this(most, longest, TimeMeter.SYSTEM_NANOTIME);
    }

    /** Elapsed time is told by a clock that nobody sets, see {@link TimeMeter#SYSTEM_NANOTIME}. */
    RateLimit(long most, Allowance longest, TimeMeter clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(longest.memory())
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the client's allowance, or answers after which time there is one again. */
    public Optional<Duration> take(K client, Allowance allowance) {
        ConsumptionProbe taken =
                buckets.get(client, _ -> allowance.bucket(clock)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** Gives a request back that should not have counted. */
    public void giveBack(K client) {
        Bucket bucket = buckets.getIfPresent(client);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** Counts the clients that are remembered. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
