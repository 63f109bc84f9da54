package io.stellwerk.intake.conversations.messaging;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
                .<ObjectNode>set("cc", JsonNodeFactory.instance.arrayNode().add("boss@kunde.example"))
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
                        .body("messages[1].cc.address", equalTo(List.of("boss@kunde.example")))
                        .body("messages[1].text", equalTo("Bitte neu anmelden.")));
    }

    @Test
    void files_ofAReply_standInTheConversation_onceItIsSent_andOfNoOtherTicket() {
        String ticketId = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
        String other = Service.post("/web-requests", webRequest(newAddress()))
                .extract()
                .path("ticketId");
        String file = attach(ticketId, "vpn <1>.txt", 201).extract().path("attachmentId");
        String left = attach(ticketId, "left.txt", 201).extract().path("attachmentId");
        String foreign = attach(other, "foreign.txt", 201).extract().path("attachmentId");
        attach(ticketId, "run.exe", 422).body("code", equalTo("FILE_TYPE_FORBIDDEN"));
        attach(ticketId, " ", 422).body("code", equalTo("INVALID_UPLOAD"));
        attach(UUID.randomUUID().toString(), "a.txt", 404).body("code", equalTo("TICKET_NOT_FOUND"));
        given().get("/api/intake/v1/attachments/" + file).then().statusCode(404);
        given().delete("/api/intake/v1/conversations/" + ticketId + "/attachments/" + left)
                .then()
                .statusCode(204);
        String payload = """
                {"ticketId": "%s", "messageId": "%s", "agent": "tom.reed", "text": "Hi", "sequence": 1, "status": "IN_PROGRESS", "tier": 1,
                 "occurredAt": "2126-11-23T09:45:00Z", "attachments": [{"attachmentId": "%s", "name": "x", "size": 1},
                 {"attachmentId": "%s", "name": "x", "size": 1}, {"attachmentId": "%s", "name": "x", "size": 1}]}""".formatted(ticketId, UUID.randomUUID(), file, left, foreign);

        TestEvent reply = TestEvent.of(AgentReplied.TYPE, ticketId, payload);
        Service.publish(TOPIC, List.of(reply, reply.withId(UUID.randomUUID().toString())));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Service.conversation(ticketId)
                        .body("messages[1].attachments.name", equalTo(List.of("vpn <1>.txt")))
                        .body("messages[1].attachments.attachmentId", equalTo(List.of(file))));
        given().get("/api/intake/v1/attachments/" + file).then().statusCode(200).body(equalTo("Switch it off."));
    }

    private static ValidatableResponse attach(String ticketId, String name, int status) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "content", "U3dpdGNoIGl0IG9mZi4="))
                .post("/api/intake/v1/conversations/" + ticketId + "/attachments")
                .then()
                .statusCode(status);
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
