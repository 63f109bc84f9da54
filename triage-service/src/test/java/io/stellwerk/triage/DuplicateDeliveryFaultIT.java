package io.stellwerk.triage;

import static io.stellwerk.triage.TicketEvents.INTAKE_TOPIC;
import static io.stellwerk.triage.TicketEvents.TRIAGE_TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ticket's event comes twice (invariants 2 and 5). */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
class DuplicateDeliveryFaultIT {

    @Test
    void a_ticket_that_comes_twice_is_assessed_once() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given the same event twice, the same ticket under another event id, and one that shows when all is
            // handled
            var event = TicketEvents.received("Passwort vergessen", "Bitte zurücksetzen.");
            var last = TicketEvents.received("VPN", "VPN geht nicht.");

            // When
            probe.publishAll(
                    INTAKE_TOPIC,
                    List.of(event, event, event.withId(UUID.randomUUID().toString())));
            probe.awaitEvent(TRIAGE_TOPIC, event.key(), "stellwerk.triage.ticket-triaged.v1");
            probe.publishAll(INTAKE_TOPIC, List.of(event, last));

            // Then
            probe.awaitEvent(TRIAGE_TOPIC, last.key(), "stellwerk.triage.ticket-triaged.v1");
            assertThat(probe.read(TRIAGE_TOPIC, event.key())).hasSize(1);
        }
    }
}
