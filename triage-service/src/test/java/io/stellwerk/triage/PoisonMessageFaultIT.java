package io.stellwerk.triage;

import static io.restassured.RestAssured.given;
import static io.stellwerk.triage.TicketEvents.DEAD_LETTERS;
import static io.stellwerk.triage.TicketEvents.INTAKE_TOPIC;
import static io.stellwerk.triage.TicketEvents.TRIAGE_TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.BadRecordStrike;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import io.stellwerk.testing.TopicProbe;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message that cannot be handled stops nobody else and is not lost (invariant 6). */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
class PoisonMessageFaultIT {

    private static final String TICKET_RECEIVED = "stellwerk.intake.ticket-received.v1";

    @Test
    void the_poisonous_message_goes_to_the_dead_letters_and_the_next_goes_on() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            String key = UUID.randomUUID().toString();
            var before = TicketEvents.received("Outlook", "Outlook startet nicht.");
            var noJson = TestEvent.of(TICKET_RECEIVED, key, "{\"ticketId\": ");
            var noTicket = TestEvent.of(TICKET_RECEIVED, key, "{\"subject\": \"no ticket\"}");
            var after = TicketEvents.received("Drucker", "Der Drucker druckt nicht.");

            // When
            probe.publishAll(INTAKE_TOPIC, List.of(before, noJson, noTicket, after));

            // Then
            probe.awaitEvent(TRIAGE_TOPIC, before.key(), "stellwerk.triage.ticket-triaged.v1");
            probe.awaitEvent(TRIAGE_TOPIC, after.key(), "stellwerk.triage.ticket-triaged.v1");
            var dead = probe.await(DEAD_LETTERS, key, found -> assertThat(found).hasSize(2));
            assertThat(dead).extracting(letter -> letter.payload()).contains(noJson.payload(), noTicket.payload());
            assertThat(dead)
                    .allSatisfy(
                            letter -> assertThat(letter.headers().toString()).doesNotContain("no ticket"));
        }
    }

    @Test
    void events_of_other_types_are_passed_over() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            var other = TestEvent.of(
                    "stellwerk.intake.customer-replied.v1", UUID.randomUUID().toString(), "{}");
            var after = TicketEvents.received("VPN", "VPN geht nicht.");

            // When
            probe.publishAll(INTAKE_TOPIC, List.of(other, after));

            // Then
            probe.awaitEvent(TRIAGE_TOPIC, after.key(), "stellwerk.triage.ticket-triaged.v1");
            assertThat(probe.read(TRIAGE_TOPIC, other.key())).isEmpty();
            given().get("/api/triage/v1/assessments/{id}", other.key()).then().statusCode(404);
        }
    }

    @Test
    void every_mistake_is_parked_or_passed_and_the_others_go_on() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            var good = TicketEvents.received("Telefon", "Das Telefon klingelt nicht.");
            var after = TicketEvents.received("Monitor", "Der Monitor flackert.");

            // When
            new BadRecordStrike("triage", INTAKE_TOPIC).with(BadRecords.onOwnTopic(INTAKE_TOPIC, good));
            probe.publish(INTAKE_TOPIC, after);

            // Then
            probe.awaitEvent(TRIAGE_TOPIC, after.key(), "stellwerk.triage.ticket-triaged.v1");
        }
    }
}
