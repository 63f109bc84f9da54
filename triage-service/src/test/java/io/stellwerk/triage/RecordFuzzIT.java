package io.stellwerk.triage;

import static io.stellwerk.triage.TicketEvents.INTAKE_TOPIC;
import static io.stellwerk.triage.TicketEvents.TRIAGE_TOPIC;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RecordFuzz;
import io.stellwerk.testing.TopicProbe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever chance makes of records, the channel goes on. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@WithTestResource(PostgresResource.class)
@Tag("fuzz")
class RecordFuzzIT {

    @Test
    void tickets_are_assessed_after_it() {
        try (var probe = TopicProbe.onTestBroker()) {
            // Given
            var good = TicketEvents.received("Scanner", "Der Scanner scannt nicht.");
            var after = TicketEvents.received("VPN", "VPN geht nicht.");

            // When
            new RecordFuzz("triage", INTAKE_TOPIC, good, BadRecords.onOwnTopic(INTAKE_TOPIC, good)).run();
            probe.publish(INTAKE_TOPIC, after);

            // Then
            probe.awaitEvent(TRIAGE_TOPIC, after.key(), "stellwerk.triage.ticket-triaged.v1");
        }
    }
}
