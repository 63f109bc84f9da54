package io.stellwerk.intake.api;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
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
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is a problem that says what to do, and nothing is stored. */
@QuarkusTest
class BadInputIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient HTTP_2 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"subject\": {\"a\": 1}}", "{\"facts\": 5}", "null"})
    void post_isRejected_whenBodyIsNoJsonOfThatShape(String body) {
        assertProblem(Service.post("/web-requests", body), 400, "INVALID_JSON");
    }

    @Test
    void post_namesTheField_whenItsTypeIsWrong() {
        assertProblem(
                Service.post("/calls", "{\"subject\":\"x\",\"startedAt\":\"yesterday\"}"),
                400,
                "INVALID_JSON",
                "startedAt");
    }

    @Test
    void post_namesEveryField_whenSeveralAreMissing() {
        assertProblem(Service.post("/web-requests", "{}"), 422, "INVALID_WEB_REQUEST")
                .body("errors.field", hasItems("email", "subject", "text"));
    }

    @Test
    void post_isRejected_whenAddressIsNone() {
        assertProblem(Service.post("/web-requests", webRequest("nobody")), 422, "INVALID_WEB_REQUEST", "email");
    }

    @Test
    void post_isRejected_whenSubjectOrTextIsTooLong() {
        String email = newAddress();
        assertProblem(
                Service.post("/web-requests", webRequest(email).put("subject", "x".repeat(999))),
                422,
                "INVALID_WEB_REQUEST",
                "subject");
        assertProblem(
                Service.post("/calls", call("040 1").put("note", "x".repeat(200_001))), 422, "INVALID_CALL", "note");
        assertThat(Service.publishedWith(email)).isEmpty();
    }

    @Test
    void post_isRejected_whenIdempotencyKeyIsUnusable() {
        assertProblem(
                Service.request()
                        .contentType("application/json")
                        .header("Idempotency-Key", "k".repeat(201))
                        .body(webRequest(newAddress()).toString())
                        .post("/api/intake/v1/web-requests")
                        .then(),
                422,
                "INVALID_IDEMPOTENCY_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0001\u0002", "just some words without any header"})
    void post_isRejected_whenBodyIsNoMail(String body) {
        assertProblem(Service.postMail(body), 422, "INVALID_EMAIL");
    }

    @Test
    void post_isRejected_whenContentTypeIsWrong() {
        assertProblem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/intake/v1/emails")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/intake/v1/web-requests")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

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

    @Test
    void post_isRejected_whenThereIsNoSuchChannel() {
        assertProblem(Service.post("/faxes", "{}"), 404, "NOT_FOUND");
    }

    @Test
    void get_isRejected_whenMethodIsNotPossible() {
        assertProblem(given().get("/api/intake/v1/web-requests").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void get_isRejected_whenTicketOrAttachmentIsUnknown() {
        assertProblem(Service.conversation(UUID.randomUUID().toString()), 404, "TICKET_NOT_FOUND");
        assertProblem(
                given().get("/api/intake/v1/attachments/" + UUID.randomUUID()).then(), 404, "ATTACHMENT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "SW-1000041", "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e1", "1-1-1-1-1"})
    void get_isRejected_whenIdIsNoUuid(String id) {
        assertProblem(Service.conversation(id), 422, "INVALID_PARAMETER");
        assertProblem(given().get("/api/intake/v1/attachments/" + id).then(), 422, "INVALID_PARAMETER");
    }
}
