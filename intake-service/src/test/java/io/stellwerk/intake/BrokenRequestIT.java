package io.stellwerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no resource answers are answered with a problem all the same. */
@QuarkusTest
class BrokenRequestIT {

    private final RawHttp http = new RawHttp(
            URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NOT_FOUND       | GET / HTTP/1.1",
                "404 | NOT_FOUND       | GET //api//intake HTTP/1.1",
                "404 | NOT_FOUND       | GET /%00 HTTP/1.1",
                "404 | NOT_FOUND       | GET /api/intake/v1/%2e%2e/faxes HTTP/1.1",
                "405 | METHOD_NOT_ALLOWED | TRACE /api/intake/v1/calls HTTP/1.1",
                "405 | METHOD_NOT_ALLOWED | PROPFIND /api/intake/v1/conversations/7 HTTP/1.1"
            })
    void request_isAnsweredWithAProblem(int status, String code, String line) throws IOException {
        assertProblem(send(line + "\r\nHost: desk\r\nConnection: close\r\n\r\n"), status, code);
    }

    @Test
    void answer_saysWhatIsPossible_whenTheMethodIsNot() throws IOException {
        RawHttp.Answer refused =
                send("DELETE /api/intake/v1/web-requests HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
        RawHttp.Answer asked =
                send("OPTIONS /api/intake/v1/conversations/7 HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");

        assertThat(refused.header("Allow")).isEqualTo("OPTIONS, POST");
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        Service.post("/calls", "{}").statusCode(422);
    }

    private RawHttp.Answer send(String request) throws IOException {
        return http.exchange(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("\"" + code + "\"");
    }
}
