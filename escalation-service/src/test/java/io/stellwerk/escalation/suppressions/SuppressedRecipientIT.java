package io.stellwerk.escalation.suppressions;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.reply;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractExamples;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever replies to a customer whose mail came back is told so with the answer. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class SuppressedRecipientIT {

    private static final String SUPPRESSIONS = "notification.suppressions.v1";

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void reply_isAnsweredWithAWarning_whileTheRecipientIsSuppressed() throws Exception {
        // Given
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.act(ticket, "reply", reply("anna", "Please sign in again."))
                .then()
                .statusCode(200)
                .body("warnings", nullValue())
                .body("suppression", nullValue());

        // When
        publish("address-suppressed");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        service.get(ticket).then().body("suppression.address", equalTo("jonas.brandt@kunde.example")));
        service.act(ticket, "reply", reply("anna", "Did it work?"))
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("RECIPIENT_SUPPRESSED"))
                .body("warnings[0].detail", containsString("5.1.1"))
                .body("suppression.scope", equalTo("ALL"));
        given().queryParam("owner", "anna")
                .queryParam("limit", 500)
                .get(ServiceUnderTest.TICKETS)
                .then()
                .body("tickets.find { it.ticketId == '" + ticket.id() + "' }.suppression.scope", equalTo("ALL"));

        // When
        publish("suppression-lifted");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> service.get(ticket).then().body("suppression", nullValue()));
        service.act(ticket, "reply", reply("anna", "Does it work now?"))
                .then()
                .statusCode(200)
                .body("warnings", nullValue());
    }

    private void publish(String event) throws Exception {
        ContractExamples contract = ContractExamples.of("notification", event);
        ObjectNode payload =
                (ObjectNode) new ObjectMapper().readTree(contract.full().json());
        payload.put("ticketId", ticket.id());
        if (payload.has("expiresAt")) {
            payload.put("expiresAt", Instant.now().plus(Duration.ofDays(90)).toString());
        }
        service.topics().publish(SUPPRESSIONS, TestEvent.of(contract.type(), ticket.id(), payload.toString()));
    }
}
