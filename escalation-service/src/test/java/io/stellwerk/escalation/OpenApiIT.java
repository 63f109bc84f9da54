package io.stellwerk.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The interface changes only on purpose: whoever changes it changes its stored description too. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class OpenApiIT {

    private static final Path STORED = Path.of("src/test/resources/openapi.yaml");
    private static final Path ACTUAL = Path.of("target/openapi.yaml");

    @Test
    void description_isTheStoredOne() throws Exception {
        String actual = given().get("/api/escalation/openapi").asString();
        Files.writeString(ACTUAL, actual);

        YAMLMapper yaml = new YAMLMapper();
        assertThat(yaml.readTree(actual))
                .as("if the change is meant, copy %s to %s; the order of the answers has no meaning", ACTUAL, STORED)
                .isEqualTo(yaml.readTree(STORED.toFile()));
    }
}
