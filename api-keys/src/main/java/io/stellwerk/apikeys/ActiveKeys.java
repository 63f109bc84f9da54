package io.stellwerk.apikeys;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The keys that a service knows. */
public interface ActiveKeys {

    /** All keys that can be used at an instant. */
    Uni<List<ActiveKey>> active(Instant now);
}
