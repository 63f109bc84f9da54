package io.stellwerk.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API changes only on purpose: its document is stored; {@code -Dopenapi.store=true} stores a new one. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class OpenApiIT {

    private static final Path STORED = Path.of("src/test/resources/openapi.yaml");

    @Test
    void document_isTheStoredOne() throws IOException {
        // Given
        String document = given().get("/api/triage/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceFirst("(?s)servers:\\n.*?\\n(?=\\w)", "");
        if (Boolean.getBoolean("openapi.store")) {
            Files.writeString(STORED, document);
        }

        // Then
        assertThat(document).isEqualTo(Files.readString(STORED));
    }
}
