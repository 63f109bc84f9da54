package io.stellwerk.intake.apikeys;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.apikeys.KeyUses;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** When keys were last used: noted in memory, and stored now and then, so that no request waits for it. */
@ApplicationScoped
class LastUses implements KeyUses {

    private final ApiKeys keys;
    private final Map<String, Instant> notStored = new ConcurrentHashMap<>();

    LastUses(ApiKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent started, Recurring recurring, ApiKeyConfig config) {
        recurring.every(config.lastUsed(), "storing the last uses of API keys", this::store);
    }

    @Override
    public void note(String id, Instant now) {
        notStored.put(id, now);
    }

    /** In the order of their ids, so that two instances can never wait for each other. What fails is noted again by the next use. */
    Uni<Void> store() {
        if (notStored.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Instant> uses = new TreeMap<>(notStored);
        uses.forEach(notStored::remove);
        return keys.used(uses);
    }
}
