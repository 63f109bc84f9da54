package io.stellwerk.escalation.actions;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.escalation.Parallel;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class ConcurrentAcceptFaultIT {

    private static final int AGENTS = 6;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void of_several_agents_who_accept_at_once_one_gets_the_ticket() {
        service.queue(ticket);
        String seen = service.get(ticket).header("ETag");
        List<Integer> answers = new CopyOnWriteArrayList<>();

        Parallel.run(IntStream.range(0, AGENTS)
                .<Runnable>mapToObj(agent -> () -> answers.add(service.act(ticket, "accept", by("agent-" + agent), seen)
                        .statusCode()))
                .toArray(Runnable[]::new));

        assertThat(answers).hasSize(AGENTS).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(status -> status != 200)
                .allSatisfy(status -> assertThat(status).isIn(409, 412));
        assertThat(service.eventNames(ticket, 2)).containsExactly("ticket-queued", "ticket-accepted");
    }
}
