package io.stellwerk.messaging;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Publishing is given up after a second, and a transaction that stands still is ended after one and a half. */
public class ShortPatience implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("stellwerk.messaging.outbox.publish-timeout", "PT1S");
    }
}
