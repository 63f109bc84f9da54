package io.stellwerk.triage.assessment.api;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import io.stellwerk.triage.TicketEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Triage over HTTP. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
@ExtendWith(AnswersAsDocumented.class)
class PreviewIT {

    private static final String PREVIEWS = "/api/triage/v1/previews";

    private static ValidatableResponse preview(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PREVIEWS).then();
    }

    @Test
    void answers_areNeitherGuessedAtNorKept_whateverTheySay() {
        preview("{}").header("X-Content-Type-Options", equalTo("nosniff")).header("Cache-Control", equalTo("no-store"));
        given().get("/api/triage/v1/nothing")
                .then()
                .statusCode(404)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void post_answersWhatWouldBeDecided_andHasNoEffect() {
        try (var probe = TopicProbe.onTestBroker()) {
            int before = probe.readAll(TicketEvents.TRIAGE_TOPIC).size();
            preview("""
                    {"subject": "Drucker druckt nicht", "text": "Der Drucker im 2. OG druckt nicht, es ist dringend.",
                     "channel": "PHONE", "languageHint": "de", "facts": {"vip": "true"}}""")
                    .statusCode(200)
                    .body("outcome", equalTo("TRIAGED"))
                    .body("category", equalTo("printing"))
                    .body("tier", equalTo(1))
                    .body("impact", equalTo(3))
                    .body("urgency", equalTo(2))
                    .body("priority", equalTo("P4"))
                    .body("language.code", equalTo("de"))
                    .body("skills", hasItem("german"))
                    .body("ruleSet.name", equalTo("default"))
                    .body("evidence.rule", hasItem("printing"))
                    .body("decidedAt", notNullValue())
                    .body("ticketId", nullValue());
            assertThat(probe.readAll(TicketEvents.TRIAGE_TOPIC)).hasSize(before);
        }
    }

    @Test
    void post_defers_whenNoRuleMatches() {
        preview("{\"text\": \"Good morning to you.\"}")
                .statusCode(200)
                .body("outcome", equalTo("DEFERRED"))
                .body("reason", equalTo("NO_RULE_MATCHED"))
                .body("category", nullValue());
    }

    @Test
    void post_isRejected_whenThereIsNothingToRead() {
        assertProblem(preview("{}"), 422, "INVALID_PREVIEW", "text");
        assertProblem(preview("{\"subject\": \" \", \"text\": \"\"}"), 422, "INVALID_PREVIEW", "text");
    }

    @Test
    void post_isRejected_whenTheChannelIsUnknown() {
        assertProblem(preview("{\"text\": \"x\", \"channel\": \"PIGEON\"}"), 422, "INVALID_PREVIEW", "channel");
    }

    @Test
    void post_isRejected_whenASubjectIsTooLong() {
        assertProblem(preview("{\"subject\": \"" + "x".repeat(1001) + "\"}"), 422, "INVALID_PREVIEW", "subject");
    }

    @Test
    void post_isRejected_whenTheBodyIsNoJson() {
        assertProblem(preview("{\"text\": "), 400, "INVALID_JSON");
        assertProblem(preview(""), 400, "INVALID_JSON");
        assertProblem(preview("[1]"), 400, "INVALID_JSON");
        assertProblem(preview("{\"text\": {}}"), 400, "INVALID_JSON", "text");
    }

    @Test
    void post_isRejected_whenTheBodyIsTooLarge() {
        assertProblem(preview("{\"text\": \"" + "x".repeat(1_100_000) + "\"}"), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void post_isRejected_whenTheBodyIsNotDeclaredAsJson() {
        var response =
                given().contentType("text/plain").body("hello").post(PREVIEWS).then();
        assertProblem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void get_isNotAllowed_onPreviews() {
        assertProblem(given().get(PREVIEWS).then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void get_isNotFound_whereThereIsNothing() {
        assertProblem(given().get("/api/triage/v1/nothing").then(), 404, "NOT_FOUND");
    }

    @Test
    void assessment_isNotFound_whenTheTicketIsUnknown() {
        assertProblem(assessment(UUID.randomUUID().toString()), 404, "ASSESSMENT_NOT_FOUND");
    }

    @Test
    void assessment_isRejected_whenTheIdIsNone() {
        assertProblem(assessment("SW-1000041"), 422, "INVALID_PARAMETER");
    }

    @Test
    void ruleSets_areListed_andCanBeReadWhole() {
        given().get("/api/triage/v1/rule-sets")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].inForce", equalTo(true))
                .body("[0].rules", greaterThan(40));
        given().get("/api/triage/v1/rule-sets/1")
                .then()
                .statusCode(200)
                .body("name", equalTo("default"))
                .body("rules.id", hasItem("vpn"))
                .body("rules.find { it.id == 'vpn' }.when.any", hasItem("*vpn*"));
        assertProblem(given().get("/api/triage/v1/rule-sets/99").then(), 404, "RULE_SET_NOT_FOUND");
    }

    @Test
    void openApiAndHealth_areServed() {
        given().get("/api/triage/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/triage/v1/previews'.post.responses.'422'", notNullValue())
                .body("components.schemas.Assessment", notNullValue());
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        preview("{\"text\": \"VPN\"}").statusCode(200).body("evidence", not(hasSize(0)));
    }

    private static ValidatableResponse assessment(String ticketId) {
        return given().get("/api/triage/v1/assessments/{id}", ticketId).then();
    }
}
