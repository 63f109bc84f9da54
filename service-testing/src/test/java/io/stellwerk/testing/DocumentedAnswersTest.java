package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedAnswersTest {

    private static final String LAMP = "/lamps/7";

    private static DocumentedAnswers documented;

    @BeforeAll
    static void readDocument() throws Exception {
        documented = new DocumentedAnswers(new YAMLMapper().readTree("""
                paths:
                  /lamps/{id}:
                    get:
                      responses:
                        "200":
                          content:
                            application/json:
                              schema:
                                $ref: "#/components/schemas/Lamp"
                        "404":
                          $ref: "#/components/responses/Problem"
                    delete:
                      responses:
                        "204":
                          description: It is gone
                components:
                  responses:
                    Problem:
                      content:
                        application/problem+json:
                          schema:
                            $ref: "#/components/schemas/Problem"
                  schemas:
                    Lamp:
                      type: object
                      required: [id, colour]
                      properties:
                        id: {type: string, format: uuid}
                        colour: {type: [string, "null"]}
                        brightness: {type: integer}
                    Problem:
                      type: object
                      required: [code]
                      properties:
                        code: {type: string}
                """));
    }

    @Test
    void what_the_document_describes_has_no_flaw() {
        assertThat(json(200, "{'id': '0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11', 'colour': null}"))
                .isEmpty();
        assertThat(documented.flaw("GET", LAMP, 404, "application/problem+json", "{\"code\": \"LAMP_NOT_FOUND\"}"))
                .isEmpty();
        assertThat(documented.flaw("DELETE", LAMP, 204, "", "")).isEmpty();
        assertThat(documented.flaw("GET", "/chairs/7", 200, "application/json", "{}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': '0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11'} | required property 'colour'",
                "{'id': null, 'colour': 'red'} | null found, string expected",
                "{'id': 'seven', 'colour': 'red'} | uuid",
                "{'id': '0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11', 'colour': 'red', 'shade': 'dark'} | 'shade'",
                "{'id': '0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11', 'colour': 'red', 'brightness': '3'} | integer expected"
            })
    void what_the_document_does_not_describe_is_named(String body, String flaw) {
        assertThat(json(200, body)).contains(flaw);
    }

    @Test
    void an_unknown_status_form_or_body_is_named() {
        assertThat(json(201, "{}")).contains("does not say that it answers 201");
        assertThat(json(404, "{'code': 'X'}")).contains("does not say that it answers application/json");
        assertThat(documented.flaw("DELETE", LAMP, 204, "application/json", "{}"))
                .contains("has a body");
        assertThat(documented.flaw("GET", LAMP, 503, "application/problem+json", "{}"))
                .contains("'code'");
    }

    private static String json(int status, String body) {
        return documented.flaw("GET", LAMP, status, "application/json;charset=UTF-8", body.replace('\'', '"'));
    }
}
