package io.stellwerk.triage;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.apikeys.copies.ApiKeyConsumer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the keys that intake makes for integrations, so that they sign in here, too. */
@Singleton
class IntakeApiKeysConsumer extends ApiKeyConsumer {

    private static final String CHANNEL = "intake-api-keys-in";

    IntakeApiKeysConsumer() {
        super(CHANNEL, "stellwerk.intake.api-key-changed.v1");
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return handle(batch);
    }
}
