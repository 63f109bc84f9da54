package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RecordFuzz;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever chance makes of records, the channels go on. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
@Tag("fuzz")
class RecordFuzzIT {

    @Test
    void tickets_come_onto_the_board_after_it() {
        NotificationFixtures before = NotificationFixtures.ticket();
        fuzz(NotificationFixtures.INTAKE, before.received());
        fuzz(NotificationFixtures.TRIAGE, before.triaged("en"));
        fuzz(NotificationFixtures.ESCALATION, before.queued(1, Instant.now()));
        NotificationFixtures after = NotificationFixtures.ticket();

        try (TopicProbe topics = TopicProbe.onTestBroker()) {
            topics.publish(NotificationFixtures.INTAKE, after.received());
            topics.publish(NotificationFixtures.ESCALATION, after.queued(1, Instant.now()));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(RestAssured.get("/api/notification/v1/board")
                                .then()
                                .extract()
                                .asString())
                        .contains(after.key()));
    }

    private static void fuzz(String topic, TestEvent good) {
        new RecordFuzz("notification", topic, good, BadRecords.onOwnTopic(topic, good)).run();
    }
}
