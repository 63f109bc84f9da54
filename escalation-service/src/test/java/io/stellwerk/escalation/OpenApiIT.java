package io.stellwerk.escalation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.StoredDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The API changes only on purpose: its document is stored. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
class OpenApiIT {

    @Test
    void document_isTheStoredOne() throws IOException {
        StoredDocument.isWhatTheServiceSays("/api/escalation/openapi");
    }
}
