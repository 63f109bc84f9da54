package io.stellwerk.notification.board;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardRebuildFaultIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REBUILD = "/api/notification/v1/board/rebuild";

    private final TopicProbe topics = TopicProbe.onTestBroker();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void rebuiltBoard_isTheSame_whileEventsArrive() {
        // Given
        List<NotificationFixtures> before = tickets(200);
        topics.publish(NotificationFixtures.INTAKE, before.getFirst().received());
        topics.publish(NotificationFixtures.TRIAGE, before.getFirst().triaged("en"));
        BoardRows.awaitTickets(before);
        BoardRows.awaitAssessment(before.getFirst());
        String shown = BoardRows.of(before);
        BoardRows.spoil(before.subList(0, 100));

        // When
        given().post(REBUILD).then().statusCode(202);
        List<NotificationFixtures> meanwhile = new ArrayList<>();
        while (!state().equals("DONE")) {
            meanwhile.addAll(tickets(5));
        }
        meanwhile.addAll(tickets(5));

        // Then
        BoardRows.awaitTickets(meanwhile);
        await().untilAsserted(() -> given().get("/api/notification/v1/audit?action=board.rebuild&subject=board")
                .then()
                .body("entries", not(empty())));
        assertThat(BoardRows.of(before)).isEqualTo(shown);
        assertThat(given().get(REBUILD).jsonPath().getLong("eventsRead"))
                .isGreaterThanOrEqualTo(202)
                .isEqualTo(given().get(REBUILD).jsonPath().getLong("eventsToRead"));
    }

    @Test
    void rebuild_isFinishedByAnotherInstance_whenItsOwnDiedFillingTheNextBoard() {
        // Given
        List<NotificationFixtures> tickets = tickets(20);
        BoardRows.awaitTickets(tickets);
        String shown = BoardRows.of(tickets);
        BoardRows.spoil(tickets);

        // When
        BoardRows.leftBehind("FILLING");

        // Then
        awaitDone();
        assertThat(BoardRows.of(tickets)).isEqualTo(shown);
    }

    @Test
    void rebuild_catchesUp_whenItsInstanceDiedRightAfterTheBoardsChangedPlaces() {
        // Given
        List<NotificationFixtures> tickets = tickets(20);
        BoardRows.awaitTickets(tickets);
        String shown = BoardRows.of(tickets);
        BoardRows.spoil(tickets);

        // When
        BoardRows.leftBehind("CATCHING_UP");

        // Then
        awaitDone();
        assertThat(BoardRows.of(tickets)).isEqualTo(shown);
    }

    @Test
    void shownBoard_staysWhole_untilTheNextOneIs() {
        // Given
        List<NotificationFixtures> tickets = tickets(20);
        BoardRows.awaitTickets(tickets);

        // When
        BoardRows.heldByAnotherInstance();

        // Then
        assertThat(BoardRows.of(tickets))
                .contains(tickets.getFirst().key(), tickets.getLast().key());
        assertThat(state()).isEqualTo("FILLING");
        assertProblem(given().post(REBUILD).then(), 409, "REBUILD_UNDER_WAY");
        awaitDone();
    }

    private List<NotificationFixtures> tickets(int count) {
        List<NotificationFixtures> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NotificationFixtures ticket = NotificationFixtures.ticket();
            topics.publish(
                    NotificationFixtures.ESCALATION,
                    ticket.queued(2, Instant.now().plusSeconds(i)));
            tickets.add(ticket);
        }
        return tickets;
    }

    private static void awaitDone() {
        await().atMost(LIMIT).until(() -> state().equals("DONE"));
    }

    private static String state() {
        return given().get(REBUILD).then().statusCode(200).extract().jsonPath().getString("state");
    }
}
