package io.stellwerk.intake.apikeys;

import io.smallrye.mutiny.Uni;
import io.stellwerk.apikeys.ActiveKeys;
import io.stellwerk.audit.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The keys that were ever made. What changes one is announced, and written down with its caller, in the same transaction. */
public interface ApiKeys extends ActiveKeys {

    /** Stores a new key, unless there are so many active ones already. Two that come at once may exceed that by one. */
    Uni<Boolean> add(ApiKey key, int mostActive, Caller caller);

    /** The newest keys before one of them, or before all. */
    Uni<List<ApiKey>> list(@Nullable String before, int limit);

    /** Changes one key, alone; nothing if there is no such key. A key is not stored again if it did not change. */
    Uni<Optional<Changed>> change(String id, UnaryOperator<ApiKey> change, Caller caller);

    /** Announces the active keys that never were. */
    Uni<Void> announceMissing(Instant now);

    /** Notes when keys were used. */
    Uni<Void> used(Map<String, Instant> lastUses);

    /** A key before and after a change. */
    record Changed(ApiKey before, ApiKey after) {}
}
