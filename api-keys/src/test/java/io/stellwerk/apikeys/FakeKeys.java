package io.stellwerk.apikeys;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** API keys in a map, which can be out of reach. */
final class FakeKeys implements ActiveKeys, KeyUses {

    final Map<String, Instant> uses = new ConcurrentHashMap<>();
    final AtomicInteger readings = new AtomicInteger();
    private final Map<String, ActiveKey> byId = new ConcurrentHashMap<>();
    private volatile boolean away;

    void put(String id, String hash) {
        byId.put(
                id,
                new ActiveKey(
                        id,
                        Set.of(Scope.CHANNEL_WEB),
                        null,
                        Instant.parse("2027-11-23T09:00:00Z"),
                        List.of(new ActiveKey.Secret(hash, null))));
    }

    void remove(String id) {
        byId.remove(id);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public Uni<List<ActiveKey>> active(Instant now) {
        readings.incrementAndGet();
        return away
                ? Uni.createFrom().failure(new UncheckedIOException(new IOException("away")))
                : Uni.createFrom().item(List.copyOf(byId.values()));
    }

    @Override
    public void note(String id, Instant now) {
        uses.put(id, now);
    }

    /** Limits with which a test need not wait for long. */
    record Config() implements ApiKeyCheckConfig {

        static final Duration KNOWN_FOR = Duration.ofMillis(600);

        @Override
        public int requestsPerMinute() {
            return 600;
        }

        @Override
        public Duration refresh() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration knownFor() {
            return KNOWN_FOR;
        }
    }
}
