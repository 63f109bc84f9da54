package io.stellwerk.notification.storms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.Mailboxes;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@TestProfile(StormBreakerIT.Sensitive.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
@ExtendWith(AnswersAsDocumented.class)
class StormBreakerIT {

    /** A desk that lets three automatic mails pass, under an address of its own. */
    public static class Sensitive implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("desk.address", "storm@desk.example", "notification.storm.most-sent", "3");
        }
    }

    @Test
    void storm_isCutOff_untilAPersonLetsMailPassAgain() {
        try (TopicProbe topics = TopicProbe.onTestBroker();
                Mailboxes mailboxes = new Mailboxes()) {
            // Given
            List<NotificationFixtures> tickets =
                    Stream.generate(NotificationFixtures::ticket).limit(6).toList();
            List<TestEvent> events =
                    tickets.stream().map(NotificationFixtures::received).toList();

            // When
            topics.publishAll(NotificationFixtures.INTAKE, events);

            // Then
            tickets.forEach(ticket -> topics.await(
                    NotificationFixtures.DELIVERIES,
                    ticket.key(),
                    records -> assertThat(records).hasSize(1)));
            assertThat(tickets.stream().filter(t -> !mailboxes.of(t.sender).isEmpty()))
                    .hasSize(3);
            assertThat(given().get("/api/notification/v1/board").jsonPath().getString("deliveries.storm"))
                    .isEqualTo("OPEN");

            given().post("/api/notification/v1/storm-breaker/close").then().statusCode(204);
            AuditProbe.await("notification", "mail", "storm-breaker.close");
            NotificationFixtures next = NotificationFixtures.ticket();
            topics.publish(NotificationFixtures.INTAKE, next.received());
            mailboxes.awaitMails(next.sender, 1);
        }
    }
}
