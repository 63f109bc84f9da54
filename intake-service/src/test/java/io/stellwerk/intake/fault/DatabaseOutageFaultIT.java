package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.PostgresResource;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accepted means durable (invariant 1): without its database, intake says so, and a repeat is harmless afterwards. */
@QuarkusTest
@Tag("slow")
class DatabaseOutageFaultIT {

    @Test
    void post_isTurnedAwayAndLaterAccepted_whenDatabaseIsOutForAWhile() {
        // Given
        String key = UUID.randomUUID().toString();
        String address = newAddress();
        PostgresResource.stopServer();

        // When
        try {
            assertProblem(post(key, address), 503, "SERVICE_UNAVAILABLE").header("Retry-After", notNullValue());
        } finally {
            PostgresResource.startServer();
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> post(key, address).body("ticketId", notNullValue()));
        Service.awaitEvent(post(key, address).extract().path("ticketId"), "ticket-received");
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    private static ValidatableResponse post(String key, String address) {
        return Service.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(webRequest(address).toString())
                .post("/api/intake/v1/web-requests")
                .then();
    }
}
