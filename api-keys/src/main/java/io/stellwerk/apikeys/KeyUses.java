package io.stellwerk.apikeys;

import java.time.Instant;

/** Notes when keys are used. */
public interface KeyUses {

    /** Notes a use; returns at once. */
    void note(String id, Instant now);
}
