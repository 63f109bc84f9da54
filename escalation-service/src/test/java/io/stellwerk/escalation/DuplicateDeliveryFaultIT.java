package io.stellwerk.escalation;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class DuplicateDeliveryFaultIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void what_is_delivered_twice_happens_once() {
        TestEvent received = ticket.received();
        TestEvent triaged = ticket.triaged();
        TestEvent replied = ticket.replied();
        service.topics().publish(ServiceUnderTest.INTAKE, received);
        service.topics().publish(ServiceUnderTest.TRIAGE, triaged);
        service.awaitStatus(ticket, "QUEUED");
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "wait", by("anna"));

        service.topics().publish(ServiceUnderTest.TRIAGE, triaged);
        service.topics().publish(ServiceUnderTest.INTAKE, received);
        service.topics().publish(ServiceUnderTest.INTAKE, replied);
        service.topics().publish(ServiceUnderTest.INTAKE, replied);
        service.awaitStatus(ticket, "IN_PROGRESS");
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.repliedAutomatically());
        Histories.awaitEntry(ticket, "ticket-resumed");

        assertThat(service.eventNames(ticket, 4))
                .containsExactly("ticket-queued", "ticket-accepted", "ticket-waiting", "ticket-resumed");
    }

    @Test
    void a_second_assessment_under_another_id_does_not_queue_the_ticket_again() {
        service.queue(ticket);
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.forTier(3).triaged());
        service.topics().publish(ServiceUnderTest.TRIAGE, aTicket().triaged());
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());
        Histories.awaitEntry(ticket, "customer-replied");

        assertThat(service.eventNames(ticket, 1)).containsExactly("ticket-queued");
    }
}
