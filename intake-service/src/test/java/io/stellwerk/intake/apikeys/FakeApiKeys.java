package io.stellwerk.intake.apikeys;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** API keys in a map, which can be out of reach. */
final class FakeApiKeys implements ApiKeys {

    final Map<String, Instant> uses = new ConcurrentHashMap<>();
    final AtomicInteger readings = new AtomicInteger();
    private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();
    private volatile boolean away;

    void put(ApiKey key) {
        byId.put(key.id(), key);
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
    public Uni<Boolean> add(ApiKey key, int mostActive) {
        boolean room = byId.size() < mostActive;
        if (room) {
            put(key);
        }
        return Uni.createFrom().item(room);
    }

    @Override
    public Uni<List<ApiKey>> list(@Nullable String before, int limit) {
        return Uni.createFrom().item(List.copyOf(byId.values()));
    }

    @Override
    public Uni<List<ApiKey>> active(Instant now) {
        readings.incrementAndGet();
        return away
                ? Uni.createFrom().failure(new UncheckedIOException(new IOException("away")))
                : Uni.createFrom().item(List.copyOf(byId.values()));
    }

    @Override
    public Uni<Optional<Changed>> change(String id, UnaryOperator<ApiKey> change) {
        ApiKey before = byId.get(id);
        if (before == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        ApiKey after = change.apply(before);
        put(after);
        return Uni.createFrom().item(Optional.of(new Changed(before, after)));
    }

    @Override
    public Uni<Void> used(Map<String, Instant> lastUses) {
        uses.putAll(lastUses);
        return Uni.createFrom().voidItem();
    }

    /** Limits with which a test need not wait for long. */
    record Config() implements ApiKeyConfig {

        static final Duration KNOWN_FOR = Duration.ofMillis(600);

        @Override
        public int maxActive() {
            return 3;
        }

        @Override
        public Duration maxValidity() {
            return Duration.ofDays(730);
        }

        @Override
        public Duration overlap() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration maxOverlap() {
            return Duration.ofDays(90);
        }

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

        @Override
        public Duration lastUsed() {
            return Duration.ofMinutes(1);
        }
    }
}
