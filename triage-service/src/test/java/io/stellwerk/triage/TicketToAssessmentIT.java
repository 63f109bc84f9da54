package io.stellwerk.triage;

import static io.restassured.RestAssured.given;
import static io.stellwerk.triage.TicketEvents.INTAKE_TOPIC;
import static io.stellwerk.triage.TicketEvents.TRIAGE_TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.MetricsCheck;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket goes in by its topic, and its assessment comes out. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TicketToAssessmentIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_received_ticket_is_triaged_and_its_assessment_can_be_read() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            var event = TicketEvents.received(
                            "VPN-Verbindung bricht ab", "Seit heute Morgen bricht mein VPN alle paar Minuten ab.")
                    .inTrace(TRACE);

            // When
            probe.publish(INTAKE_TOPIC, event);

            // Then
            var triaged = probe.awaitEvent(TRIAGE_TOPIC, event.key(), "stellwerk.triage.ticket-triaged.v1");
            ContractCheck.of("triage", "ticket-triaged").isValid(triaged.payload());
            assertThat(triaged.header("ce_source")).isEqualTo("/stellwerk/triage");
            assertThat(triaged.header("ce_subject")).isEqualTo(event.key());
            assertThat(triaged.header("ce_time"))
                    .isEqualTo(triaged.json().get("decidedAt").asText());
            assertThat(triaged.header("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(triaged.json().get("category").asText()).isEqualTo("remote-access");
            assertThat(triaged.json().get("language").get("code").asText()).isEqualTo("de");
            given().get("/api/triage/v1/assessments/{id}", event.key())
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("TRIAGED"))
                    .body("category", equalTo("remote-access"))
                    .body(
                            "assessmentId",
                            equalTo(triaged.json().get("assessmentId").asText()))
                    .body("ruleSet.version", equalTo("1"));
            String metrics = given().accept("text/plain").get("/q/metrics").asString();
            assertThat(MetricsCheck.problems(metrics)).isEmpty();
            assertThat(MetricsCheck.own(metrics))
                    .contains("stellwerk_triage_decision_seconds", "stellwerk_triage_triaged_total");
        }
    }

    @Test
    void a_ticket_that_no_rule_covers_is_left_to_a_person() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            var event = TicketEvents.received("Hello", "I am writing to you because of what we talked about.");

            // When
            probe.publish(INTAKE_TOPIC, event);

            // Then
            var deferred = probe.awaitEvent(TRIAGE_TOPIC, event.key(), "stellwerk.triage.triage-deferred.v1");
            ContractCheck.of("triage", "triage-deferred").isValid(deferred.payload());
            assertThat(deferred.json().get("reason").asText()).isEqualTo("NO_RULE_MATCHED");
            given().get("/api/triage/v1/assessments/{id}", event.key())
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("DEFERRED"))
                    .body("reason", equalTo("NO_RULE_MATCHED"));
        }
    }
}
