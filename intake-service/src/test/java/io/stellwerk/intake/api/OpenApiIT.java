package io.stellwerk.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API changes only when somebody means it: its document is stored and compared. */
@QuarkusTest
class OpenApiIT {
    private static final Path STORED = Path.of("src/test/resources/openapi.json");
    private static final Path NOW = Path.of("target/openapi.json");

    @Test
    void document_isTheStoredOne() throws IOException {
        // When
        String document =
                given().queryParam("format", "json").get("/api/intake/openapi").asString();

        // Then
        Files.writeString(NOW, new ObjectMapper().readTree(document).toPrettyString());
        JsonNode stored = new ObjectMapper().readTree(Files.readString(STORED));
        assertThat(new ObjectMapper().readTree(document).toPrettyString())
                .as("if the change is meant, copy %s to %s", NOW, STORED)
                .isEqualTo(stored.toPrettyString());
    }
}
