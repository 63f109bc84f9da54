package io.stellwerk.intake.apikeys.messaging;

import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.apikeys.ApiKey;
import io.stellwerk.intake.apikeys.KeyAnnouncements;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns changes of keys into events of {@code intake.api-keys.v1}, where the last one of a key stays. */
@ApplicationScoped
class ApiKeyEvents implements KeyAnnouncements {

    private static final String TOPIC = "intake.api-keys.v1";

    @Override
    public OutgoingEvent changed(ApiKey key, Instant at) {
        return new OutgoingEvent(
                TOPIC,
                key.id(),
                NamedIds.of(at, key.id() + ":key:" + key.revision()),
                IntakeEventType.API_KEY_CHANGED,
                at,
                null,
                ApiKeyChanged.of(key, at));
    }
}
