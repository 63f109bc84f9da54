package io.stellwerk.intake;

import io.stellwerk.messaging.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids of version 7: they grow with time, so that a table's newest rows lie together in its indexes. */
@ApplicationScoped
public class Ids {

    private final TimeOrderedIds ids = new TimeOrderedIds();

    /** An id that was never given before. */
    public UUID next() {
        return ids.get();
    }
}
