package io.stellwerk.intake.api;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.IntakeFixtures;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request from a web form becomes a ticket, and the other services hear of it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class WebRequestIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void post_opensTicketAndPublishesIt_whenRequestIsComplete() {
        // Given
        String email = IntakeFixtures.newAddress();

        // When
        String ticketId = given().contentType("application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(webRequest(email).toString())
                .post("/api/intake/v1/web-requests")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("opened"))
                .body("ticketNumber", matchesPattern("SW-[0-9]{7,}"))
                .extract()
                .path("ticketId");

        // Then
        try (TopicProbe probe = TopicProbe.onTestBroker()) {
            var event = probe.awaitEvent("intake.tickets.v1", ticketId, "stellwerk.intake.ticket-received.v1");
            ContractCheck.of("intake", "ticket-received").isValid(event.payload());
            assertThat(event.json().at("/customer/email").asText()).isEqualTo(email);
            assertThat(event.json().at("/channel").asText()).isEqualTo("WEB");
            assertThat(event.header("ce_subject")).isEqualTo(ticketId);
            assertThat(event.header("traceparent")).startsWith("00-" + TRACE);
        }
    }

    @Test
    void post_answersAsTheFirstTime_whenRepeatedWithItsKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = webRequest(IntakeFixtures.newAddress()).toString();
        String ticketId = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1/web-requests")
                .path("ticketId");

        // When
        var repeated = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1/web-requests");

        // Then
        repeated.then().statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
    }
}
