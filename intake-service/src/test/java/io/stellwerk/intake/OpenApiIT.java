package io.stellwerk.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.StoredDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The API changes only on purpose: its document is stored. */
@QuarkusTest
class OpenApiIT {

    @Test
    void document_isTheStoredOne() throws IOException {
        StoredDocument.isWhatTheServiceSays("/api/intake/openapi");
    }
}
