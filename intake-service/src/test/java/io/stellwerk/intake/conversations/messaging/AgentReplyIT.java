package io.stellwerk.intake.conversations.messaging;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agent's answer stands in the conversation, once. */
@QuarkusTest
class AgentReplyIT {
    private static final String TOPIC = "escalation.tickets.v1";

    @Test
    void answer_standsInTheConversationOnce_whenItsEventComesTwice() {
        // Given
        String ticketId = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
        String payload = JsonNodeFactory.instance
                .objectNode()
                .put("ticketId", ticketId)
                .put("messageId", UUID.randomUUID().toString())
                .put("agent", "tom.reed")
                .put("text", "Bitte neu anmelden.")
                .put("sequence", 1)
                .put("status", "IN_PROGRESS")
                .put("tier", 1)
                .put("occurredAt", "2126-11-23T09:45:00Z")
                .toString();
        TestEvent reply = TestEvent.of(AgentReplied.TYPE, ticketId, payload);
        TestEvent other = TestEvent.of("stellwerk.escalation.service-level-warned.v1", ticketId, "{}");

        // When
        Service.publish(
                TOPIC,
                List.of(other, reply, reply, reply.withId(UUID.randomUUID().toString())));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Service.conversation(ticketId)
                        .body("messages", hasSize(2))
                        .body("messages[1].direction", equalTo("OUTBOUND"))
                        .body("messages[1].from", equalTo("tom.reed"))
                        .body("messages[1].text", equalTo("Bitte neu anmelden.")));
    }

    @Test
    void note_standsInTheConversation_andIsFound_andChangesNothingForTheCustomer() {
        // Given
        String ticketId = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
        String word = "kabel" + UUID.randomUUID().toString().replace("-", "");
        String payload = JsonNodeFactory.instance
                .objectNode()
                .put("ticketId", ticketId)
                .put("messageId", UUID.randomUUID().toString())
                .put("agent", "tom.reed")
                .put("text", "Es war das " + word)
                .put("occurredAt", "2126-11-23T09:45:00Z")
                .toString();
        TestEvent note = TestEvent.of(NoteAdded.TYPE, ticketId, payload);

        // When
        Service.publish(TOPIC, List.of(note, note));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Service.conversation(ticketId)
                        .body("messages", hasSize(2))
                        .body("messages[1].direction", equalTo("INTERNAL"))
                        .body("messages[1].from", equalTo("tom.reed"))
                        .body("messages[1].text", equalTo("Es war das " + word)));
        given().queryParam("q", word)
                .get("/api/intake/v1/search")
                .then()
                .statusCode(200)
                .body(containsString(ticketId));
    }
}
