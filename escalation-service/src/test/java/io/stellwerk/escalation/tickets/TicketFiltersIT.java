package io.stellwerk.escalation.tickets;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TicketFiltersIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final String customer = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "received", "updated", "due"})
    void everyOrder_showsEachTicketOnce_pageByPage(String sort) {
        List<String> oldestFirst = new ArrayList<>();
        for (int age = 5; age > 0; age--) {
            TicketOnTheWire ticket = ofCustomer("P2", age);
            service.queue(ticket);
            oldestFirst.add(ticket.id());
        }

        await().untilAsserted(() -> {
            List<String> seen = walk(Map.of("customer", customer, "sort", sort));
            assertThat(seen).containsExactlyInAnyOrderElementsOf(oldestFirst);
            // Outside of working hours, all of them are due at the same instant.
            assertThat(sort.equals("due") ? oldestFirst : seen).isEqualTo(oldestFirst);
        });
    }

    @Test
    void filters_areCombined_andCountedAlike() {
        TicketOnTheWire urgent = ofCustomer("P1", 1);
        service.queue(urgent);
        service.queue(ofCustomer("P4", 2));
        service.done(urgent, "accept", by("mia-" + customer));

        assertThat(walk(Map.of("customer", customer))).hasSize(2);
        assertThat(walk(Map.of("customer", customer, "priority", "P1"))).containsExactly(urgent.id());
        assertThat(walk(Map.of("customer", customer, "status", "IN_PROGRESS"))).containsExactly(urgent.id());
        assertThat(walk(Map.of("customer", customer, "category", "remote-access")))
                .hasSize(2);
        assertThat(walk(Map.of("customer", customer, "category", "printing"))).isEmpty();
        assertThat(walk(Map.of("customer", customer, "updatedSince", "2999-01-01T00:00:00Z")))
                .isEmpty();
        given().header("Authorization", "Bearer " + TestIdentity.token("mia-" + customer, "agent"))
                .get(ServiceUnderTest.TICKETS + "?owner=me")
                .then()
                .body("tickets.ticketId", equalTo(List.of(urgent.id())));
        given().get(ServiceUnderTest.TICKETS + "/counts?customer=" + customer)
                .then()
                .statusCode(200)
                .body("total", equalTo(2), "atLeast", equalTo(false))
                .body("byStatus.QUEUED", equalTo(1), "byStatus.IN_PROGRESS", equalTo(1))
                .body("byTier.1", equalTo(2), "byPriority.P1", equalTo(1));
        JsonPath all =
                given().get(ServiceUnderTest.TICKETS + "/counts?status=QUEUED").jsonPath();
        JsonPath queues = given().get("/api/escalation/v1/queues").jsonPath();
        assertThat(all.getInt("total")).isEqualTo(queues.getInt("tiers.queued.sum()"));
    }

    @Test
    void changes_areMissedByNobody_whoFollowsTheCursors() throws Exception {
        TicketOnTheWire slow = ofCustomer("P3", 2);
        TicketOnTheWire quick = ofCustomer("P3", 1);
        service.queue(slow);
        service.queue(quick);
        await().until(() ->
                walk(Map.of("customer", customer, "sort", "updated")).size() == 2);
        Instant since = Instant.parse(service.get(quick).jsonPath().getString("updatedAt"))
                .plusNanos(1000);
        Map<String, String> changes = Map.of("customer", customer, "updatedSince", since.toString());

        try (Connection open = changing(slow)) {
            service.done(quick, "accept", by("anna"));
            Instant passed = Instant.now().plusSeconds(3);
            await().pollDelay(Duration.ofSeconds(2)).until(() -> Instant.now().isAfter(passed));
            assertThat(walk(changes))
                    .as("what came later waits for what was begun before")
                    .isEmpty();
            open.commit();
        }

        await().untilAsserted(() -> assertThat(walk(changes)).containsExactly(slow.id(), quick.id()));
    }

    @Test
    void replyToAnOpenTicket_isAChange() throws Exception {
        TicketOnTheWire ticket = ofCustomer("P3", 1);
        service.queue(ticket);
        JsonPath before = service.get(ticket).jsonPath();
        Instant since = Instant.parse(before.getString("updatedAt")).plusNanos(1000);

        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());

        await().untilAsserted(() -> assertThat(walk(Map.of("customer", customer, "updatedSince", since.toString())))
                .containsExactly(ticket.id()));
        service.get(ticket).then().body("version", equalTo(before.getInt("version")), "status", equalTo("QUEUED"));
    }

    @Test
    void list_isRejected_whenAFilterIsWrong() {
        for (String wrong :
                List.of("priority=P0", "sort=size", "updatedSince=yesterday", "customer=a%00b", "category=%00")) {
            assertProblem(
                    given().urlEncodingEnabled(false)
                            .get(ServiceUnderTest.TICKETS + "?" + wrong)
                            .then(),
                    422,
                    "INVALID_PARAMETER",
                    wrong.substring(0, wrong.indexOf('=')));
        }
        String cursor = "VVJHRU5DWSBQMyAyMDI2LTExLTIzVDA5OjE1OjAwWiAwMTk5ZjNhMS01YzIwLTdkNGUtOWEzMS02ZjJiOGMwZDRlMTE";
        given().get(ServiceUnderTest.TICKETS + "?cursor=" + cursor).then().statusCode(200);
        assertProblem(
                given().get(ServiceUnderTest.TICKETS + "?sort=due&cursor=" + cursor)
                        .then(),
                422,
                "INVALID_PARAMETER");
    }

    private TicketOnTheWire ofCustomer(String priority, int age) {
        TicketOnTheWire ticket = aTicket().withPriority(priority).receivedAt(now.minusSeconds(age));
        return new TicketOnTheWire(ticket.id(), customer, priority, 1, ticket.receivedAt());
    }

    private static List<String> walk(Map<String, String> parameters) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParams(parameters).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(ServiceUnderTest.TICKETS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("tickets.ticketId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }

    /** A transaction that has changed a ticket and not yet committed. */
    private static Connection changing(TicketOnTheWire ticket) throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("update tickets set updated_at = clock_timestamp() where id = '" + ticket.id() + "'");
        return connection;
    }
}
