package io.stellwerk.escalation;

import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.BadRecordStrike;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class PoisonMessageFaultIT {

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void an_impossible_assessment_is_parked_and_the_others_go_on() {
        TicketOnTheWire impossible = aTicket().forTier(9);
        TicketOnTheWire unreadable = aTicket();
        TicketOnTheWire before = aTicket();
        TicketOnTheWire after = aTicket();

        service.topics()
                .publishAll(
                        ServiceUnderTest.TRIAGE,
                        List.of(
                                before.triaged(),
                                impossible.triaged(),
                                TestEvent.of(
                                        "stellwerk.triage.ticket-triaged.v1", unreadable.id(), "{\"ticketId\": 7}"),
                                after.triaged()));

        service.awaitStatus(before, "QUEUED");
        service.awaitStatus(after, "QUEUED");
        service.topics()
                .await(
                        "escalation.dlq.triage.assessments.v1",
                        impossible.id(),
                        found -> assertThat(found).hasSize(1));
        service.topics()
                .await(
                        "escalation.dlq.triage.assessments.v1",
                        unreadable.id(),
                        found -> assertThat(found).hasSize(1));
    }

    @Test
    void a_reply_to_a_ticket_that_nobody_told_of_is_parked_and_not_lost() {
        TicketOnTheWire unknown = aTicket();

        service.topics().publish(ServiceUnderTest.INTAKE, unknown.replied());

        service.topics()
                .await(
                        "escalation.dlq.intake.tickets.v1",
                        unknown.id(),
                        found -> assertThat(found).hasSize(1));
    }

    @Test
    void every_mistake_is_parked_or_passed_and_the_others_go_on() {
        new BadRecordStrike("escalation", ServiceUnderTest.INTAKE)
                .with(BadRecords.onOwnTopic(ServiceUnderTest.INTAKE, aTicket().received()));
        new BadRecordStrike("escalation", ServiceUnderTest.TRIAGE)
                .with(BadRecords.onOwnTopic(ServiceUnderTest.TRIAGE, aTicket().triaged()));
        TicketOnTheWire after = aTicket();

        service.topics().publish(ServiceUnderTest.INTAKE, after.received());
        service.topics().publish(ServiceUnderTest.TRIAGE, after.triaged());

        service.awaitStatus(after, "QUEUED");
    }
}
