package io.stellwerk.intake;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.TestIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large is refused with a problem, whether its length is announced or turns out. */
@QuarkusTest
class TooLargeIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient HTTP_2 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @Test
    void post_isRejectedBeforeItIsRead_whenMailIsTooLarge() throws IOException {
        try (Socket socket = new Socket(service().getHost(), service().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            POST /api/intake/v1/emails HTTP/1.1\r
                            Host: desk\r
                            Content-Type: message/rfc822\r
                            Content-Length: 99000000\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "PAYLOAD_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {31_500_000, 70_000_000})
    void post_isRejected_whenMailOfUnknownLengthIsTooLarge(int bytes) throws Exception {
        String mail = "Subject: large\r\n\r\n" + "x".repeat(bytes);

        HttpResponse<String> answer = HTTP.send(inChunks(mail), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void post_isRejected_whenMailOfUnknownLengthIsTooLargeOverHttp2() throws Exception {
        HttpRequest first =
                HttpRequest.newBuilder(service().resolve("/api/intake/openapi")).build();
        HTTP_2.send(first, BodyHandlers.discarding());
        String mail = "Subject: large\r\n\r\n" + "x".repeat(40_000_000);

        HttpResponse<String> answer = HTTP_2.send(inChunks(mail), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void post_isTaken_whenMailOfUnknownLengthIsNotTooLarge() throws Exception {
        String mail = "From: %s\r\nSubject: long\r\n\r\n%s".formatted(newAddress(), "long line\r\n".repeat(100_000));

        HttpResponse<String> answer = HTTP.send(inChunks(mail), BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpRequest inChunks(String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.US_ASCII);
        return HttpRequest.newBuilder(service().resolve("/api/intake/v1/emails"))
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole("tom.reed"))
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
    }

    private static URI service() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    @Test
    void post_isRejected_whenJsonIsTooLarge() {
        assertProblem(
                Service.post("/web-requests", webRequest(newAddress()).put("text", "x".repeat(3_000_000))),
                413,
                "PAYLOAD_TOO_LARGE");
    }
}
