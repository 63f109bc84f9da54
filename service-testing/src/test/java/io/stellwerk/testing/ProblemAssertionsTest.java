package io.stellwerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemAssertionsTest {

    private static final String PROBLEM = """
            {"type": "urn:stellwerk:problem:invalid-ticket", "title": "The ticket is not valid", "status": 422,
             "code": "INVALID_TICKET", "detail": "Give the ticket a subject.",
             "errors": [{"field": "subject", "message": "must not be blank"}]}
            """;

    private HttpServer server;
    private String contentType = "application/problem+json";
    private String body = PROBLEM;

    @BeforeEach
    void answerWithProblem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(422, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_problem_with_its_code_and_field_passes() {
        ProblemAssertions.assertProblem(response(), 422, "INVALID_TICKET");
        ProblemAssertions.assertProblem(response(), 422, "INVALID_TICKET", "subject");
    }

    @Test
    void another_code_field_or_status_is_found() {
        assertThatThrownBy(() -> ProblemAssertions.assertProblem(response(), 422, "NOT_FOUND"))
                .hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> ProblemAssertions.assertProblem(response(), 422, "INVALID_TICKET", "email"))
                .hasMessageContaining("email");
        assertThatThrownBy(() -> ProblemAssertions.assertProblem(response(), 404, "INVALID_TICKET"))
                .hasMessageContaining("404");
    }

    @Test
    void another_media_type_is_found() {
        contentType = "application/json";

        assertThatThrownBy(() -> ProblemAssertions.assertProblem(response(), 422, "INVALID_TICKET"))
                .hasMessageContaining("problem+json");
    }

    @Test
    void a_problem_that_does_not_say_what_to_do_is_found() {
        body = PROBLEM.replace("Give the ticket a subject.", "");

        assertThatThrownBy(() -> ProblemAssertions.assertProblem(response(), 422, "INVALID_TICKET"))
                .hasMessageContaining("detail");
    }

    private ValidatableResponse response() {
        return given().baseUri("http://127.0.0.1:" + server.getAddress().getPort())
                .when()
                .get("/")
                .then();
    }
}
