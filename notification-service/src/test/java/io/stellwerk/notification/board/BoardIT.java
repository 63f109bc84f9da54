package io.stellwerk.notification.board;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TestIdentity;
import io.stellwerk.testing.TopicProbe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
@ExtendWith(AnswersAsDocumented.class)
class BoardIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TestHTTPResource("/api/notification/v1/board/stream")
    URI stream;

    private final TopicProbe topics = TopicProbe.onTestBroker();

    @AfterEach
    void close() {
        topics.close();
    }

    private static JsonPath board() {
        return given().get("/api/notification/v1/board")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> lane(int tier, String lane) {
        return board().getList("tiers[" + (tier - 1) + "].tickets." + lane);
    }

    private static boolean shows(List<Map<String, Object>> lane, NotificationFixtures ticket) {
        return lane.stream().anyMatch(shown -> ticket.key().equals(shown.get("ticketId")));
    }

    @Test
    void ticket_movesOverTheBoard_asItsEventsArrive() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        Instant due = Instant.now().plusSeconds(5);
        topics.publish(NotificationFixtures.ESCALATION, ticket.queued(2, due));
        await().atMost(LIMIT).until(() -> shows(lane(2, "waiting"), ticket));
        assertThat(board().getList("tiers[1].breachingNext.ticketId")).contains(ticket.key());

        // When
        topics.publish(NotificationFixtures.ESCALATION, ticket.accepted(2, "anna.keller"));

        // Then
        await().atMost(LIMIT).until(() -> shows(lane(2, "inProgress"), ticket));
        assertThat(shows(lane(2, "waiting"), ticket)).isFalse();
        topics.publish(NotificationFixtures.ESCALATION, ticket.resolved());
        await().atMost(LIMIT).until(() -> !shows(lane(2, "inProgress"), ticket));
    }

    @Test
    void olderEvent_changesNothing_whenItComesLate() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        TestEvent queued = ticket.queued(3, Instant.now().plusSeconds(10));
        TestEvent accepted = ticket.accepted(3, "lena.hoff");

        // When
        topics.publish(NotificationFixtures.ESCALATION, accepted);
        await().atMost(LIMIT).until(() -> shows(lane(3, "inProgress"), ticket));
        topics.publish(NotificationFixtures.ESCALATION, queued);

        // Then
        await().atMost(LIMIT)
                .until(() -> board().getList("tiers[2].breachingNext.ticketId").contains(ticket.key()));
        assertThat(shows(lane(3, "inProgress"), ticket)).isTrue();
    }

    @Test
    void stream_sendsASnapshotAtOnce_andAnotherAfterAChange_orACustomersReply() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var response = client.sendAsync(
                            HttpRequest.newBuilder(URI.create(stream + "?changes=true"))
                                    .header("Authorization", "Bearer " + TestIdentity.withEveryRole("tom.reed"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(answer -> answer.body().forEach(lines::add));
            await().atMost(LIMIT).until(() -> lines.stream().anyMatch(line -> line.startsWith("event:board")));

            // When
            topics.publish(
                    NotificationFixtures.ESCALATION,
                    ticket.queued(1, Instant.now().plusSeconds(1_000)));

            // Then
            await().atMost(LIMIT)
                    .until(() ->
                            lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(ticket.key())));

            // When
            long before = snapshots(lines);
            topics.publish(NotificationFixtures.INTAKE, ticket.customerReplied("<again@customer.example>"));

            // Then
            await().atMost(LIMIT).until(() -> snapshots(lines) > before);
            assertThat(lines).contains("event:board-changes");
            response.cancel(true);
            client.shutdownNow();
        }
    }

    private static long snapshots(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("event:board")).count();
    }

    @Test
    void badParameters_areNamedAllAtOnce() {
        assertProblem(
                given().get("/api/notification/v1/deliveries?ticketId=7&state=LOST&limit=0")
                        .then(),
                422,
                "INVALID_PARAMETER",
                "ticketId");
        assertProblem(
                given().get("/api/notification/v1/board/flow?from=yesterday&to=10000-01-01T00:00:00Z")
                        .then(),
                422,
                "INVALID_PARAMETER",
                "to");
        assertProblem(given().get("/api/notification/v1/nothing").then(), 404, "NOT_FOUND");
        assertProblem(given().delete("/api/notification/v1/board").then(), 405, "METHOD_NOT_ALLOWED");
        assertProblem(given().post("/api/notification/v1/deliveries/7/redrive").then(), 404, "DELIVERY_NOT_FOUND");
    }

    @Test
    void documentAndHealth_areServed() {
        String document = given().get("/api/notification/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(document).contains("/api/notification/v1/board/stream", "a quiet morning", "DELIVERY_NOT_HELD");
        assertThat(given().get("/q/health/ready").jsonPath().getList("checks.name"))
                .contains("delivery-worker");
        assertThat(given().get("/").then().statusCode(200).extract().asString()).contains("<title>Stellwerk</title>");
    }
}
