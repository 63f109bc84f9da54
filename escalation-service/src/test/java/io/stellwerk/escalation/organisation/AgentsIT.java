package io.stellwerk.escalation.organisation;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.handOver;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.escalation.Bodies.Deed;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class AgentsIT {

    private static final String AGENTS = "/api/escalation/v1/agents";

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();
    private final String anna = "anna-" + UUID.randomUUID();
    private final String carla = "carla-" + UUID.randomUUID();

    @Test
    void agent_actsOnTicketsOfTheirTier_untilTheyAreHandedOver() {
        put(anna, "Anna Berger", "[1]").statusCode(200).body("tiers", equalTo(List.of(1)));
        put(carla, "Carla Neumann", "[2]").statusCode(200);
        service.queue(ticket);

        assertProblem(act("accept", by(carla)), 403, "NOT_YOUR_TIER")
                .body("detail", containsString("The ticket is at tier 1, and you work on tier 2."))
                .body("allowedActions", empty());
        act("accept", by(anna)).statusCode(200);
        act("escalate", handOver(anna)).statusCode(200).body("tier", equalTo(2));
        assertProblem(act("hand-back", new Deed(anna, "{\"reason\": \"mine after all\"}")), 403, "NOT_YOUR_TIER");
        act("accept", by(carla)).statusCode(200).body("owner", equalTo(carla));
    }

    @Test
    void stranger_isToldWhomToAsk_andASupervisorNeedsNoTier() {
        service.queue(ticket);

        assertProblem(act("accept", by("nobody-" + ticket.id())), 403, "NOT_YOUR_TIER")
                .body("detail", containsString("Ask an administrator to give you tier 1."));
        service.done(ticket, "accept", by("sofia-" + ticket.id()));
    }

    @Test
    void events_andTheHistory_nameWhoCausedThem() {
        put(anna, "Anna Berger", "[1]").statusCode(200);
        service.queue(ticket);
        act("accept", by(anna)).statusCode(200);
        act("wait", by(anna)).statusCode(200);
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());

        List<JsonNode> events = service.events(ticket, 4);
        assertThat(events)
                .extracting(event -> event.at("/actor/kind").asText())
                .containsExactly("system", "agent", "agent", "customer");
        assertThat(events.get(1).at("/actor/id").asText()).isEqualTo(anna);
        assertThat(events.get(1).at("/actor/name").asText()).isEqualTo("Anna Berger");
        await().untilAsserted(() -> given().get(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/history")
                .then()
                .body("entries.actor.kind", equalTo(List.of("system", "agent", "agent", "customer", "customer")))
                .body("entries[1].actor.name", equalTo("Anna Berger")));
    }

    @Test
    void people_areListed_changed_andRemoved() {
        put(anna, "Anna Berger", "[1]").statusCode(200);
        put(anna, "  Anna Brandt ", "[2, 3]").statusCode(200).body("name", equalTo("Anna Brandt"));

        given().get(AGENTS).then().statusCode(200).body("agents.id", hasItems(anna));
        as(anna, "agent").get(AGENTS + "/me").then().body("tiers", equalTo(List.of(2, 3)));
        as(anna, "agent").get(AGENTS + "/me").then().body("supervisor", equalTo(false));
        as("sofia-" + anna, "supervisor")
                .get(AGENTS + "/me")
                .then()
                .body("tiers", empty())
                .body("name", equalTo("Person sofia-" + anna))
                .body("supervisor", equalTo(true));
        given().delete(AGENTS + "/" + anna).then().statusCode(204);
        assertProblem(given().delete(AGENTS + "/" + anna).then(), 404, "AGENT_NOT_FOUND");
        await().untilAsserted(() -> given().get("/api/escalation/v1/audit?order=oldest&subject=" + anna)
                .then()
                .body("entries.action", equalTo(List.of("agent.add", "agent.change", "agent.remove")))
                .body("entries[1].before.tiers", equalTo("1"))
                .body("entries[1].after.tiers", equalTo("2,3")));
    }

    @Test
    void load_countsWhatSomebodyHasInHand() {
        put(anna, "Anna Berger", "[1, 2]").statusCode(200);
        put(carla, "Carla Neumann", "[2]").statusCode(200);
        TicketOnTheWire late = aTicket().receivedAt(Instant.now().minus(Duration.ofDays(30)));
        TicketOnTheWire waits = aTicket();
        TicketOnTheWire resolved = aTicket();
        for (TicketOnTheWire each : List.of(ticket, late, waits, resolved)) {
            service.queue(each);
            service.done(each, "accept", by(anna));
        }
        service.done(waits, "wait", by(anna));
        service.done(resolved, "resolve", new Deed(anna, "{\"resolution\": \"it works\"}"));

        given().get("/api/escalation/v1/load")
                .then()
                .statusCode(200)
                .body(
                        load(anna),
                        equalTo(Map.of(
                                "id",
                                anna,
                                "name",
                                "Anna Berger",
                                "tiers",
                                List.of(1, 2),
                                "inWork",
                                2,
                                "waiting",
                                1,
                                "overdue",
                                1)))
                .body(load(carla) + ".inWork", equalTo(0));
    }

    private static String load(String id) {
        return "agents.find { it.id == '" + id + "' }";
    }

    @Test
    void put_isRejected_whenThePersonIsImpossible() {
        assertProblem(put(anna, " ", "[1]"), 422, "INVALID_AGENT", "name");
        assertProblem(put(anna, "a\\u0000b", "[1]"), 422, "INVALID_AGENT", "name");
        assertProblem(put(anna, "a\\ud800b", "[1]"), 422, "INVALID_AGENT", "name");
        assertProblem(put(anna, "x".repeat(101), "[1]"), 422, "INVALID_AGENT", "name");
        assertProblem(put(anna, "Anna", "[4]"), 422, "INVALID_AGENT");
        assertProblem(put(anna, "Anna", "null"), 422, "INVALID_AGENT", "tiers");
        assertProblem(put("a%20b", "Anna", "[1]"), 422, "INVALID_AGENT", "agentId");
        assertProblem(put("x".repeat(256), "Anna", "[1]"), 422, "INVALID_AGENT", "agentId");
        assertProblem(
                as(anna, "supervisor")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"Anna\", \"tiers\": [3]}")
                        .put(AGENTS + "/" + anna)
                        .then(),
                403,
                "NOT_PERMITTED");
    }

    private ValidatableResponse act(String action, Deed deed) {
        return as(deed.agent(), "agent")
                .contentType(ContentType.JSON)
                .header("If-Match", service.get(ticket).header("ETag"))
                .body(deed.body())
                .post(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/" + action)
                .then();
    }

    private static ValidatableResponse put(String id, String name, String tiers) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"tiers\": %s}".formatted(name, tiers))
                .put(AGENTS + "/" + id)
                .then();
    }

    private static RequestSpecification as(String sub, String role) {
        return given().header("Authorization", "Bearer " + TestIdentity.token(sub, role));
    }
}
