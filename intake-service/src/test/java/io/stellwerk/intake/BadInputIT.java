package io.stellwerk.intake;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is a problem that says what to do, and nothing is stored. */
@QuarkusTest
class BadInputIT {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subject  | {\"subject\": 7}",
                "text     | {\"text\": true}",
                "facts.a  | {\"facts\": {\"a\": null}}",
                "facts.a  | {\"facts\": {\"a\": 1.5}}",
                "subjekt  | {\"subjekt\": \"typo\"}"
            })
    void post_namesTheField_whenItIsNotWhatWasAskedFor(String field, String body) {
        assertProblem(Service.post("/web-requests", body), 400, "INVALID_JSON", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "{\"facts\": {\"a\": \"b\", \"a\": \"c\"}}"})
    void post_isRejected_whenSomethingIsThereTwice(String body) {
        assertProblem(Service.post("/web-requests", body), 400, "INVALID_JSON");
    }

    @Test
    void post_isRejected_whenTheLanguageGoesOnAndOn() {
        String endless = "pt" + "-br".repeat(6_000);
        assertProblem(
                Service.post("/web-requests", webRequest(newAddress()).put("language", endless)),
                422,
                "INVALID_WEB_REQUEST",
                "language");
    }

    @Test
    void post_isRejected_whenItIsCompressed() {
        assertProblem(
                Service.request()
                        .contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .post("/api/intake/v1/web-requests")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void post_isRejected_whenAParameterIsNotKnown() {
        assertProblem(Service.post("/web-requests?dryRun=true", "{}"), 422, "INVALID_PARAMETER", "dryRun");
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
