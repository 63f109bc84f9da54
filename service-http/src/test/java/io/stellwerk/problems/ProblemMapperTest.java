package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.testing.Tidiness;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

    private final ProblemMapper mapper = new ProblemMapper(new Guide());

    /** The guide of an API of no service. */
    private static final class Guide implements ApiGuide {
        @Override
        public String openapi() {
            return "/api/test/openapi";
        }

        @Override
        public long mostBytes(String path) {
            return 1;
        }

        @Override
        public String tooLarge() {
            return "Send at most one byte.";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, INVALID_REQUEST, /api/test/openapi",
        "404, 404, NOT_FOUND, /api/test/openapi",
        "405, 405, METHOD_NOT_ALLOWED, /api/test/openapi",
        "406, 406, NOT_ACCEPTABLE, application/json",
        "413, 413, PAYLOAD_TOO_LARGE, one byte",
        "415, 415, UNSUPPORTED_MEDIA_TYPE, application/json",
        "418, 400, INVALID_REQUEST, /api/test/openapi",
        "502, 500, INTERNAL_ERROR, operators"
    })
    void what_jax_rs_refuses_is_a_problem_that_says_what_to_do(int refused, int status, String code, String advice) {
        Problem problem = problem(mapper.map(new WebApplicationException(refused)));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).contains(advice);
    }

    @Test
    void a_bug_shows_nothing_of_the_inside() {
        Problem problem = problem(mapper.map(new IllegalStateException("a secret")));

        assertThat(problem.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @Test
    void an_outage_is_told_apart_from_a_bug_and_says_when_to_try_again() {
        Response answer = mapper.map(new IllegalStateException(new IOException("connection reset")));

        assertThat(problem(answer).code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.getHeaderString("Retry-After")).matches("[2-5]");
    }

    @Test
    void json_of_the_wrong_shape_names_the_field() {
        Problem problem = problem(mapper.map(mismatch()));

        assertThat(problem.code()).isEqualTo("INVALID_JSON");
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("body.[0].status");
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }

    private static WebApplicationException mismatch() {
        try {
            new ObjectMapper().readValue("{\"body\": [{\"status\": \"many\"}]}", Outer.class);
        } catch (IOException e) {
            return new WebApplicationException(e, 400);
        }
        throw new AssertionError("the JSON was read");
    }

    private record Inner(int status) {}

    private record Outer(List<Inner> body) {}

    private static Problem problem(Response response) {
        assertThat(response.getMediaType().toString()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(response.getStatus()).isEqualTo(((Problem) response.getEntity()).status());
        return (Problem) response.getEntity();
    }
}
