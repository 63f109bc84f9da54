package io.stellwerk.intake.api;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.stellwerk.intake.Service;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What an operator sees of intake. */
@QuarkusTest
class OperationIT {
    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void metrics_countMessages_byChannelAndOutcome() {
        // Given
        Service.post("/web-requests", webRequest(newAddress())).statusCode(201);

        // When
        var metrics = given().get("/q/metrics").then();

        // Then
        metrics.statusCode(200)
                .body(containsString("stellwerk_intake_messages_total{channel=\"web\",outcome=\"opened\"}"))
                .body(containsString("stellwerk_intake_batch_size_count"));
    }

    @Test
    void health_isUp_whenEverythingRuns() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void attachment_isStoredOnce_howeverOftenItIsSent() throws Throwable {
        // Given
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

        // When
        String first = send("a.txt", content);
        String second = send("b.txt", content);

        // Then
        assertThat(second).isEqualTo(first);
        Long stored = VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from attachment_content where sha256 = :hash", Long.class)
                .setParameter("hash", first)
                .getSingleResult()));
        assertThat(stored).isEqualTo(1);
    }

    private static String send(String name, byte[] content) {
        String ticketId = Service.postMail(
                        mailFrom(newAddress()).attaching(name, content).saying("Anbei", "Anbei."))
                .extract()
                .path("ticketId");
        return Service.conversation(ticketId).extract().path("messages[0].attachments[0].sha256");
    }
}
