package io.stellwerk.escalation;

import static io.stellwerk.escalation.TicketOnTheWire.aTicket;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.RecordFuzz;
import io.stellwerk.testing.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever chance makes of records, the channels go on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@Tag("fuzz")
class RecordFuzzIT {

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void tickets_are_queued_after_it() {
        TicketOnTheWire before = aTicket();
        fuzz(ServiceUnderTest.INTAKE, List.of(before.received(), before.replied()));
        fuzz(ServiceUnderTest.TRIAGE, List.of(before.triaged()));
        TicketOnTheWire after = aTicket();

        service.topics().publish(ServiceUnderTest.INTAKE, after.received());
        service.topics().publish(ServiceUnderTest.TRIAGE, after.triaged());

        service.awaitStatus(after, "QUEUED");
    }

    private static void fuzz(String topic, List<TestEvent> events) {
        for (TestEvent event : events) {
            new RecordFuzz("escalation", topic, event, BadRecords.onOwnTopic(topic, event)).run();
        }
    }
}
