package io.stellwerk.escalation.tickets;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.MetricsCheck;
import io.stellwerk.testing.PostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TicketListIT {

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void pages_showEveryTicketOnce_theMostUrgentFirstAndThenTheOldest() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String agent = "agent-" + UUID.randomUUID();
        List<TicketOnTheWire> expected = new ArrayList<>();
        for (String priority : List.of("P2", "P3", "P4")) {
            for (int age = 3; age > 0; age--) {
                expected.add(aTicket().withPriority(priority).receivedAt(now.minusSeconds(age)));
            }
        }
        expected.reversed().forEach(ticket -> {
            service.queue(ticket);
            service.done(ticket, "accept", by(agent));
        });

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(agent, cursor);
            seen.addAll(page.getList("tickets.ticketId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .containsExactlyElementsOf(
                        expected.stream().map(TicketOnTheWire::id).toList());
    }

    @Test
    void list_showsOnlyWhatTheFilterAllows() {
        TicketOnTheWire third = aTicket().forTier(3).withPriority("P1");
        service.queue(third);

        JsonPath page = given().queryParam("tier", 3)
                .queryParam("status", "QUEUED")
                .queryParam("limit", 500)
                .get(ServiceUnderTest.TICKETS)
                .jsonPath();

        assertThat(page.getList("tickets.ticketId", String.class)).contains(third.id());
        assertThat(page.getList("tickets.tier", Integer.class)).containsOnly(3);
        assertThat(page.getList("tickets.status", String.class)).containsOnly("QUEUED");
        given().get("/api/escalation/v1/queues")
                .then()
                .statusCode(200)
                .body("tiers[2].tier", equalTo(3))
                .body("tiers[2].queued", greaterThanOrEqualTo(1))
                .body("tiers[2].queuedByPriority.P1", greaterThanOrEqualTo(1));
    }

    @Test
    void queues_areCountedAgain_whenATicketMoves() {
        TicketOnTheWire ticket = aTicket().forTier(2);
        service.queue(ticket);
        JsonPath before = given().get("/api/escalation/v1/queues").jsonPath();
        service.done(ticket, "accept", by("anna"));
        JsonPath after = given().get("/api/escalation/v1/queues").jsonPath();

        assertThat(after.getInt("tiers[1].queued")).isEqualTo(before.getInt("tiers[1].queued") - 1);
        assertThat(after.getInt("tiers[1].inProgress")).isEqualTo(before.getInt("tiers[1].inProgress") + 1);
    }

    @Test
    void service_describesItself() {
        given().queryParam("format", "json")
                .get("/api/escalation/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/escalation/v1/tickets/{ticketId}/escalate'.post.responses.'422'", notNullValue())
                .body(
                        "paths.'/api/escalation/v1/tickets/{ticketId}/escalate'.post.parameters.name.toString()",
                        containsString("If-Match"))
                .body(
                        "paths.'/api/escalation/v1/tickets/{ticketId}/escalate'.post.requestBody.content.'application/json'.examples",
                        notNullValue());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        service.queue(aTicket());
        String metrics = given().accept("text/plain").get("/q/metrics").asString();
        assertThat(MetricsCheck.problems(metrics)).isEmpty();
        assertThat(MetricsCheck.own(metrics))
                .contains(
                        "stellwerk_escalation_timer_lateness_seconds",
                        "stellwerk_escalation_events_total",
                        "stellwerk_outbox_age_seconds",
                        "stellwerk_dead_letters_parked");
    }

    private static JsonPath page(String agent, String cursor) {
        var request = given().queryParam("owner", agent).queryParam("limit", 4);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(ServiceUnderTest.TICKETS)
                .jsonPath();
    }
}
