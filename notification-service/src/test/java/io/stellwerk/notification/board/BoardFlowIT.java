package io.stellwerk.notification.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
@ExtendWith(AnswersAsDocumented.class)
class BoardFlowIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

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
    void flow_tellsTheDeskAsItWas_andWhatCameAndWentBetween() {
        // Given
        NotificationFixtures done = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.ESCALATION, done.queued(2, Instant.now()));
        await().atMost(LIMIT).until(() -> shows(lane(2, "waiting"), done));
        BoardRows.forgetSamples();
        await().atMost(LIMIT).until(() -> !flow("").getList("samples").isEmpty());
        int waiting = flow("").getInt("samples[0].tiers[1].waiting");

        // When
        NotificationFixtures late = NotificationFixtures.ticket();
        NotificationFixtures other = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.ESCALATION, done.resolved());
        topics.publish(NotificationFixtures.ESCALATION, other.queued(2, Instant.now()));
        topics.publish(NotificationFixtures.ESCALATION, late.queued(2, Instant.now()));
        topics.publish(NotificationFixtures.ESCALATION, late.breached(2, Instant.now()));
        BoardRows.awaitTickets(List.of(late, other));
        await().atMost(LIMIT).until(() -> !shows(lane(2, "waiting"), done) && isBreached(late));
        BoardRows.ageSamples();

        // Then
        await().atMost(LIMIT).until(() -> sum("received") == 2 && sum("resolved") == 1);
        JsonPath flow = flow("");
        assertThat(flow.getInt("samples[-1].tiers[1].waiting")).isEqualTo(waiting + 1);
        assertThat(flow.getInt("samples[-1].tiers[1].breached.waiting"))
                .isEqualTo(board().getInt("tiers[1].breachedByLane.waiting"))
                .isPositive();
        String last = flow.getString("samples[-1].at");
        assertThat(flow("?from=" + last).getList("samples.received"))
                .isEqualTo(List.of(flow.getInt("samples[-1].received")));
        assertThat(flow("?to=" + flow.getString("samples[0].at")).getList("samples.received"))
                .isEqualTo(List.of(0));
    }

    /** Whenever the samples were taken. */
    private static int sum(String field) {
        return flow("").getList("samples." + field, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static boolean isBreached(NotificationFixtures ticket) {
        return lane(2, "waiting").stream()
                .anyMatch(shown -> ticket.key().equals(shown.get("ticketId"))
                        && shown.get("breached").equals(true));
    }

    private static JsonPath flow(String query) {
        return given().get("/api/notification/v1/board/flow" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void totals_stayThoseOfTheTickets_whenTheDayOfThoseThatAreDoneIsOver() {
        // Given
        NotificationFixtures done = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.ESCALATION, done.queued(2, Instant.now()));
        topics.publish(NotificationFixtures.ESCALATION, done.resolved());
        await().atMost(LIMIT).until(() -> BoardRows.of(List.of(done)).contains("RESOLVED"));

        // When
        BoardRows.age(List.of(done));

        // Then
        await().atMost(LIMIT).until(BoardRows::hasNoOldDays);
        assertThat(BoardRows.counted()).isEqualTo(BoardRows.inTable());
    }
}
