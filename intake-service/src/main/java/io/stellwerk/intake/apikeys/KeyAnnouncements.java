package io.stellwerk.intake.apikeys;

import io.stellwerk.messaging.OutgoingEvent;
import java.time.Instant;

/** Tells the other services of keys, so that each can check them by itself. */
public interface KeyAnnouncements {

    /** The event that tells how a key is from now on. */
    OutgoingEvent changed(ApiKey key, Instant at);
}
