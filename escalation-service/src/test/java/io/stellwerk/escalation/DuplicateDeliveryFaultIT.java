package io.stellwerk.escalation;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class DuplicateDeliveryFaultIT {

    private final Desk desk = new Desk();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void what_is_delivered_twice_happens_once() {
        TestEvent received = ticket.received();
        TestEvent triaged = ticket.triaged();
        TestEvent replied = ticket.replied();
        desk.topics().publish(Desk.INTAKE, received);
        desk.topics().publish(Desk.TRIAGE, triaged);
        desk.awaitStatus(ticket, "QUEUED");
        desk.done(ticket, "accept", by("anna"));
        desk.done(ticket, "wait", by("anna"));

        desk.topics().publish(Desk.TRIAGE, triaged);
        desk.topics().publish(Desk.INTAKE, received);
        desk.topics().publish(Desk.INTAKE, replied);
        desk.topics().publish(Desk.INTAKE, replied);
        desk.awaitStatus(ticket, "IN_PROGRESS");
        desk.topics().publish(Desk.INTAKE, ticket.repliedAutomatically());
        Histories.awaitEntry(ticket, "ticket-resumed");

        assertThat(desk.eventNames(ticket, 4))
                .containsExactly("ticket-queued", "ticket-accepted", "ticket-waiting", "ticket-resumed");
    }

    @Test
    void a_second_assessment_under_another_id_does_not_queue_the_ticket_again() {
        desk.queue(ticket);
        desk.topics().publish(Desk.TRIAGE, ticket.forTier(3).triaged());
        desk.topics().publish(Desk.TRIAGE, aTicket().triaged());
        desk.topics().publish(Desk.INTAKE, ticket.replied());
        Histories.awaitEntry(ticket, "customer-replied");

        assertThat(desk.eventNames(ticket, 1)).containsExactly("ticket-queued");
    }
}
