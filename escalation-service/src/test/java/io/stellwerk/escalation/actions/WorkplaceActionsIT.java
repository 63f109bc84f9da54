package io.stellwerk.escalation.actions;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.handOver;
import static io.stellwerk.escalation.Bodies.reason;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.escalation.Bodies.Deed;
import io.stellwerk.escalation.Histories;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class WorkplaceActionsIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();
    private final String anna = "anna-" + UUID.randomUUID();

    @BeforeEach
    void annaWorksOnTheFirstTier() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"Anna Berger\", \"tiers\": [1]}")
                .put("/api/escalation/v1/agents/" + anna)
                .then()
                .statusCode(200);
        service.queue(ticket);
    }

    @Test
    void ticket_isAssigned_toSomebodyOfItsTier_andToNobodyElse() {
        String carla = "carla-" + UUID.randomUUID();

        assertProblem(act("assign", assign("sofia", carla)), 422, "ASSIGNEE_WITHOUT_TIER", "agent");
        act("assign", assign("sofia", anna))
                .statusCode(200)
                .body("owner", equalTo(anna), "status", equalTo("IN_PROGRESS"));
        act("assign", assign("sofia", "sofia")).statusCode(200).body("owner", equalTo("sofia"));

        JsonNode event = service.events(ticket, 3).get(1);
        assertThat(event.path("agentName").asText()).isEqualTo("Anna Berger");
        assertThat(event.path("by").asText()).isEqualTo("sofia");
        assertThat(event.path("reason").asText()).isEqualTo("knows it");
    }

    @Test
    void note_isForColleagues_andNobodyHasToSeeItBeforeActing() {
        String seen = service.get(ticket).header("ETag");

        act("note", new Deed("ben", "{\"text\": \"Look, @" + anna + "!\"}")).statusCode(200);
        service.act(ticket, "accept", by("ben"), seen).then().statusCode(200);

        assertThat(service.events(ticket, 3).get(1).path("mentions"))
                .extracting(JsonNode::asText)
                .containsExactly(anna);
        given().get(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/history")
                .then()
                .body("entries.type", hasItems("note-added"));
        assertProblem(act("note", new Deed("ben", "{\"text\": \" \"}")), 422, "INVALID_ACTION", "text");
        assertProblem(
                act("note", new Deed("ben", "{\"text\": \"" + "x".repeat(100_001) + "\"}")),
                422,
                "INVALID_ACTION",
                "text");
    }

    @Test
    void reclassified_ticket_hasAnotherPriority_andAnotherPromise() {
        String due = service.get(ticket).jsonPath().getString("firstResponse.dueAt");

        act("reclassify", new Deed("ben", "{\"impact\": 1, \"urgency\": 1, \"reason\": \"all of them\"}"))
                .statusCode(200)
                .body("priority", equalTo("P1"), "computedPriority", equalTo("P1"), "impact", equalTo(1));
        act("reclassify", new Deed("ben", "{\"priority\": \"P2\", \"category\": \"vpn\", \"reason\": \"or not\"}"))
                .statusCode(200)
                .body("priority", equalTo("P2"), "computedPriority", equalTo("P1"), "category", equalTo("vpn"));

        JsonNode event = service.events(ticket, 3).get(1);
        assertThat(event.at("/before/priority").asText()).isEqualTo("P3");
        assertThat(event.at("/after/priority").asText()).isEqualTo("P1");
        assertThat(Instant.parse(event.path("firstResponseDueAt").asText())).isBefore(Instant.parse(due));
        for (String wrong : List.of(
                "{\"reason\": \"none\"}",
                "{\"impact\": 4, \"reason\": \"x\"}",
                "{\"category\": \"A b\", \"reason\": \"x\"}",
                "{\"category\": \"vpn\"}")) {
            assertProblem(act("reclassify", new Deed("ben", wrong)), 422, "INVALID_ACTION");
        }
        assertProblem(
                act("reclassify", new Deed("ben", "{\"priority\": \"P0\", \"reason\": \"x\"}")), 400, "INVALID_JSON");
    }

    @Test
    void handOver_isRejected_inTheQueue() {
        service.done(ticket, "accept", by("ben"));
        service.done(ticket, "escalate", handOver("ben"));

        act("reject", reason("carla", "Look at the log first."))
                .statusCode(200)
                .body("tier", equalTo(1), "bounces", equalTo(1), "status", equalTo("QUEUED"));
    }

    @Test
    void wait_endsByItself_andNeitherInThePastNorInAYear() {
        service.done(ticket, "accept", by("ben"));

        assertProblem(act("wait", until(Instant.now().minusSeconds(1))), 422, "INVALID_ACTION", "until");
        assertProblem(act("wait", until(Instant.now().plusSeconds(366L * 86_400))), 422, "INVALID_ACTION", "until");
        act("wait", until(Instant.now().plusSeconds(2)))
                .statusCode(200)
                .body("status", equalTo("WAITING_FOR_CUSTOMER"), "until", containsString("Z"));

        service.awaitStatus(ticket, "IN_PROGRESS");
        JsonNode resumed = service.events(ticket, 4).get(3);
        assertThat(resumed.path("cause").asText()).isEqualTo("TIME");
        assertThat(resumed.at("/actor/id").asText()).isEqualTo("timer");
    }

    @Test
    void reopened_ticket_goesBackToWhoHadIt_andThanksReopenNothing() {
        service.done(ticket, "accept", by(anna));
        service.done(ticket, "resolve", new Deed(anna, "{\"resolution\": \"renewed\"}"));

        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied("Vielen Dank!"));
        Histories.awaitEntry(ticket, "customer-replied");
        service.get(ticket).then().body("status", equalTo("RESOLVED"));
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());

        service.awaitStatus(ticket, "IN_PROGRESS");
        service.get(ticket)
                .then()
                .body(
                        "owner",
                        equalTo(anna),
                        "nextResponse.state",
                        equalTo("RUNNING"),
                        "nextResponse.dueAt",
                        endsWith("Z"));
        given().get(ServiceUnderTest.TICKETS + "?sort=due&owner=" + anna)
                .then()
                .body("tickets.ticketId", contains(ticket.id().toString()));
        assertThat(service.eventNames(ticket, 6)).endsWith("ticket-reopened", "ticket-assigned", "response-promised");
    }

    private ValidatableResponse act(String action, Deed deed) {
        return service.act(ticket, action, deed).then();
    }

    private static Deed assign(String by, String to) {
        return new Deed(by, "{\"agent\": \"%s\", \"reason\": \"knows it\"}".formatted(to));
    }

    private static Deed until(Instant instant) {
        return new Deed("ben", "{\"until\": \"%s\"}".formatted(instant));
    }
}
