package io.stellwerk.intake.web.api;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.MetricsCheck;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request from a web form becomes a ticket, and the other services hear of it. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class WebRequestIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void post_opensTicketAndPublishesIt_whenRequestIsComplete() {
        // Given
        String email = newAddress();

        // When
        ValidatableResponse answer = Service.request()
                .contentType("application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(webRequest(email).put("phone", "040 5550198").toString())
                .post("/api/intake/v1/web-requests")
                .then();

        // Then
        String ticketId = answer.statusCode(201)
                .body("outcome", equalTo("opened"))
                .body("ticketNumber", matchesPattern("SW-[0-9]{7,}"))
                .extract()
                .path("ticketId");
        answer.header("Location", endsWith("/api/intake/v1/conversations/" + ticketId));
        var event = Service.awaitEvent(ticketId, "ticket-received");
        ContractCheck.of("intake", "ticket-received").isValid(event.payload());
        assertThat(event.json().at("/customer/email").asText()).isEqualTo(email);
        assertThat(event.json().at("/customer/phone").asText()).isEqualTo("+49405550198");
        assertThat(event.json().at("/channel").asText()).isEqualTo("WEB");
        assertThat(event.json().at("/languageHint").asText()).isEqualTo("de");
        assertThat(event.header("ce_subject")).isEqualTo(ticketId);
        assertThat(event.header("ce_source")).isEqualTo("/stellwerk/intake");
        assertThat(event.header("traceparent")).startsWith("00-" + TRACE);
    }

    @Test
    void metrics_keepToTheRules_andCountWhatCameIn() {
        Service.request()
                .contentType("application/json")
                .body(webRequest(newAddress()).toString())
                .post("/api/intake/v1/web-requests")
                .then()
                .statusCode(201);

        String metrics =
                Service.request().accept("text/plain").get("/q/metrics").asString();

        assertThat(MetricsCheck.problems(metrics)).isEmpty();
        assertThat(MetricsCheck.own(metrics))
                .contains(
                        "stellwerk_intake_messages_total",
                        "stellwerk_dead_letters_parked",
                        "stellwerk_outbox_events",
                        "stellwerk_outbox_age_seconds");
    }

    @Test
    void post_answersAsTheFirstTime_whenRepeatedWithItsKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = webRequest(newAddress()).toString();
        String ticketId = keyed(key, body).statusCode(201).extract().path("ticketId");

        // When
        ValidatableResponse repeated = keyed(key, body);

        // Then
        repeated.statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
    }

    @Test
    void post_isRejected_whenKeyBelongsToAnotherRequest() {
        // Given
        String key = UUID.randomUUID().toString();
        keyed(key, webRequest(newAddress()).toString()).statusCode(201);

        // When
        ValidatableResponse reused = keyed(key, webRequest(newAddress()).toString());

        // Then
        assertProblem(reused, 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void post_findsTheCustomerAgain_whenAddressIsSpeltDifferently() {
        // Given
        String email = newAddress();
        String first =
                Service.post("/web-requests", webRequest(email)).extract().path("ticketId");

        // When
        String second = Service.post("/web-requests", webRequest(email.toUpperCase(Locale.ROOT)))
                .extract()
                .path("ticketId");

        // Then
        assertThat(customerOf(second)).isEqualTo(customerOf(first));
    }

    private static String customerOf(String ticketId) {
        return Service.conversation(ticketId).statusCode(200).extract().path("customer.customerId");
    }

    private static ValidatableResponse keyed(String key, String body) {
        return Service.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1/web-requests")
                .then();
    }
}
