package io.stellwerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * OpenAPI document of a service as it is stored beside the tests: an API changes only when somebody means it, and what others
 * generate from the document is checked without the service. {@code -Dopenapi.store=true} stores a new one.
 */
public final class StoredDocument {

    private static final Path STORED = Path.of("src/test/resources/openapi.yaml");

    private StoredDocument() {}

    /** Asserts that the document at an address of the service is the stored one; the order of its parts has no meaning. */
    public static void isWhatTheServiceSays(String address) throws IOException {
        String document = given().get(address).then().statusCode(200).extract().asString();
        YAMLMapper yaml = new YAMLMapper();
        if (Boolean.getBoolean("openapi.store")) {
            Files.writeString(STORED, sorted(document));
        }
        assertThat(yaml.readTree(document))
                .as("if the change is meant, run this test with -Dopenapi.store=true, which writes %s", STORED)
                .isEqualTo(yaml.readTree(STORED.toFile()));
    }

    /** The document with its keys in alphabetical order, so that a difference shows what changed and nothing else. */
    private static String sorted(String document) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        return yaml.writeValueAsString(yaml.readValue(document, Object.class));
    }
}
