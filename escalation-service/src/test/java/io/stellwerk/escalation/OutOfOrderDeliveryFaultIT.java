package io.stellwerk.escalation;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class OutOfOrderDeliveryFaultIT {

    private static final int MANY = 150;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void a_ticket_is_queued_by_triage_before_intake_has_told_of_it() {
        TicketOnTheWire ticket = aTicket().forTier(2);
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.triaged());
        service.awaitStatus(ticket, "QUEUED");
        service.done(ticket, "accept", by("anna"));

        service.topics().publish(ServiceUnderTest.INTAKE, ticket.received());
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.repliedAutomatically());
        service.topics()
                .await(
                        ServiceUnderTest.EVENTS,
                        ticket.id(),
                        found -> assertThat(found).hasSize(2));
        Histories.awaitEntry(ticket, "customer-replied");

        service.get(ticket)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("owner", equalTo("anna"))
                .body("tier", equalTo(2))
                .body("language", equalTo("en"))
                .body("priority", equalTo("P3"));
        service.events(ticket, 2);
    }

    @Test
    void both_topics_at_once_register_and_queue_each_ticket_once() {
        List<TicketOnTheWire> tickets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tickets.add(aTicket());
        }
        List<TestEvent> received =
                new ArrayList<>(tickets.stream().map(TicketOnTheWire::received).toList());
        List<TestEvent> triaged =
                new ArrayList<>(tickets.stream().map(TicketOnTheWire::triaged).toList());
        long seed = System.nanoTime();
        Collections.shuffle(received, new Random(seed));
        Collections.shuffle(triaged, new Random(seed + 1));

        Parallel.run(
                () -> service.topics().publishAll(ServiceUnderTest.INTAKE, received),
                () -> service.topics().publishAll(ServiceUnderTest.TRIAGE, triaged));

        tickets.forEach(ticket -> service.awaitStatus(ticket, "QUEUED"));
        service.events(tickets.getLast(), 1);
        List<String> ids = tickets.stream().map(TicketOnTheWire::id).toList();
        assertThat(service.topics().readAll(ServiceUnderTest.EVENTS).stream()
                        .filter(event -> ids.contains(event.key())))
                .as("events with shuffle seed %s", seed)
                .hasSize(MANY)
                .allSatisfy(event ->
                        assertThat(event.json().get("sequence").asInt()).isEqualTo(1));
    }
}
