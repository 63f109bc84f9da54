package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.stellwerk.testing.BadRecordStrike;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that cannot be handled stops nobody else and is not lost (invariant 6). */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class PoisonMessageFaultIT {

    static Stream<Arguments> channels() {
        NotificationFixtures ticket = NotificationFixtures.ticket();
        return Stream.of(
                Arguments.of(NotificationFixtures.INTAKE, ticket.received()),
                Arguments.of(NotificationFixtures.TRIAGE, ticket.triaged("en")),
                Arguments.of(NotificationFixtures.ESCALATION, ticket.queued(1, Instant.now())));
    }

    @ParameterizedTest
    @MethodSource("channels")
    void every_mistake_is_parked_or_passed_and_the_others_go_on(String topic, TestEvent good) {
        new BadRecordStrike("notification", topic).with(BadRecords.onOwnTopic(topic, good));
    }

    @Test
    void tickets_come_onto_the_board_after_it() {
        NotificationFixtures ticket = NotificationFixtures.ticket();
        new BadRecordStrike("notification", NotificationFixtures.ESCALATION)
                .with(BadRecords.onOwnTopic(NotificationFixtures.ESCALATION, ticket.queued(1, Instant.now())));

        try (TopicProbe topics = TopicProbe.onTestBroker()) {
            topics.publish(NotificationFixtures.INTAKE, ticket.received());
            topics.publish(NotificationFixtures.ESCALATION, ticket.queued(1, Instant.now()));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(RestAssured.get("/api/notification/v1/board")
                                .then()
                                .extract()
                                .asString())
                        .contains(ticket.key()));
    }
}
