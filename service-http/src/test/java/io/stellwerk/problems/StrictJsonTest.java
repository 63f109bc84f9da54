package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    /** A body with a field of each kind. */
    record Lamp(
            @Nullable String name,
            @Nullable Integer watts,
            @Nullable Boolean lit,
            @Nullable Colour colour,
            @Nullable Instant since,
            @Nullable List<String> rooms,
            @Nullable Map<String, String> labels,
            boolean spare) {}

    enum Colour {
        RED
    }

    @Test
    void what_is_meant_is_read() throws Exception {
        Lamp lamp = json.readValue("""
                {"name": "a", "watts": 7, "lit": true, "colour": "RED", "since": "2026-11-23T10:00:00+01:00",
                 "rooms": ["hall"], "labels": {"a": "b"}}""", Lamp.class);

        assertThat(lamp)
                .isEqualTo(new Lamp(
                        "a",
                        7,
                        true,
                        Colour.RED,
                        Instant.parse("2026-11-23T09:00:00Z"),
                        List.of("hall"),
                        Map.of("a", "b"),
                        false));
        assertThat(json.readValue("{\"name\": null}", Lamp.class).name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "name | {\"name\": 5}",
                "name | {\"name\": true}",
                "name | {\"name\": 1.5}",
                "name | {\"name\": [\"a\"]}",
                "watts | {\"watts\": \"7\"}",
                "watts | {\"watts\": 7.5}",
                "watts | {\"watts\": 7.0}",
                "watts | {\"watts\": true}",
                "watts | {\"watts\": \"\"}",
                "watts | {\"watts\": 99999999999}",
                "lit | {\"lit\": \"true\"}",
                "lit | {\"lit\": 1}",
                "spare | {\"spare\": \"false\"}",
                "colour | {\"colour\": 0}",
                "colour | {\"colour\": \"0\"}",
                "colour | {\"colour\": \"\"}",
                "colour | {\"colour\": \"red\"}",
                "since | {\"since\": 1700000000}",
                "since | {\"since\": \"1700000000\"}",
                "since | {\"since\": \"\"}",
                "since | {\"since\": \"+10000-01-01T00:00:00Z\"}",
                "rooms | {\"rooms\": \"hall\"}",
                "rooms.[1] | {\"rooms\": [\"hall\", null]}",
                "rooms.[0] | {\"rooms\": [5]}",
                "labels.a | {\"labels\": {\"a\": null}}",
                "labels.a | {\"labels\": {\"a\": 5}}",
                "nmae | {\"nmae\": \"a\"}"
            })
    void what_is_not_meant_names_its_field(String field, String body) {
        Problem problem = problem(body);

        assertThat(problem.code()).isEqualTo("INVALID_JSON");
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"labels\": {\"a\": \"b\", \"a\": \"c\"}}",
                "{} {}",
                "{}x",
                "",
                "\"\"",
                "7",
                "[{}]"
            })
    void what_is_not_one_object_is_not_read(String body) {
        assertThat(problem(body).code()).isEqualTo("INVALID_JSON");
    }

    @Test
    void a_long_name_is_not_repeated_whole() {
        assertThat(problem("{\"" + "x".repeat(40_000) + "\": 1}").toString()).hasSizeLessThan(1_000);
    }

    private Problem problem(String body) {
        Throwable failure = catchThrowable(() -> json.readValue(body, Lamp.class));
        assertThat(failure).as(body).isNotNull();
        assertThat(InvalidJson.in(failure)).isNotNull();
        return InvalidJson.problem(failure, "/api/lamps/openapi");
    }
}
