package io.stellwerk.escalation.timers;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.resolution;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Parallel;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A P1 ticket is promised an answer within 15 minutes, at any hour. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class TimersFireOnceFaultIT {

    private static final int MANY = 10_000;

    @Inject
    FireTimers fireTimers;

    @Inject
    Timers timers;

    @Inject
    Transactions transactions;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final TicketOnTheWire ticket = aTicket().withPriority("P1").receivedAt(now);

    @Test
    void a_warning_does_not_make_what_an_agent_saw_stale_and_another_agent_does() {
        service.queue(ticket);
        String seen = service.get(ticket).header("ETag");
        onContext(() -> fireTimers.fire(now.plus(Duration.ofMinutes(8)), MANY));
        service.eventNames(ticket, 2);
        assertThat(service.get(ticket).header("ETag")).isNotEqualTo(seen);

        service.act(ticket, "accept", by("anna.keller"), seen).then().statusCode(200);

        service.act(ticket, "accept", by("mehmet.yilmaz"), seen).then().statusCode(412);
        assertThat(service.eventNames(ticket, 3))
                .containsExactly("ticket-queued", "service-level-warned", "ticket-accepted");
        List<Integer> versions = service.topics().read(ServiceUnderTest.STATES, ticket.id()).stream()
                .map(state -> state.json().get("version").asInt())
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void two_instances_that_sweep_at_once_fire_a_timer_once() {
        service.queue(ticket);
        Instant later = now.plus(Duration.ofMinutes(8));

        Runnable sweep = () -> onContext(() -> fireTimers.fire(later, MANY));
        Parallel.run(sweep, sweep, sweep, sweep);

        assertThat(service.eventNames(ticket, 2)).containsExactly("ticket-queued", "service-level-warned");
        onContext(() -> fireTimers.fire(later, MANY));
        assertThat(service.eventNames(ticket, 2)).hasSize(2);
    }

    @Test
    void a_crash_between_claim_and_commit_fires_nothing_and_the_next_sweep_does() {
        service.queue(ticket);
        Instant later = now.plus(Duration.ofMinutes(8));

        assertThatThrownBy(() ->
                        onContext(() -> transactions.run((transaction, outbox) -> timers.claim(transaction, later, MANY)
                                .call(due -> timers.fired(transaction, due, later))
                                .chain(due -> Uni.createFrom().<Integer>failure(new IllegalStateException("crash"))))))
                .hasMessageContaining("crash");
        onContext(() -> fireTimers.fire(later, MANY));

        assertThat(service.eventNames(ticket, 2)).containsExactly("ticket-queued", "service-level-warned");
    }

    @Test
    void what_was_missed_during_an_outage_fires_late_in_order_and_with_its_true_instants() {
        TicketOnTheWire old = ticket.receivedAt(now.minus(Duration.ofHours(3)));
        service.queue(old);

        List<JsonNode> events = service.events(old, 5);

        Instant received = old.receivedAt();
        assertThat(events.stream()
                        .filter(event -> event.has("percent"))
                        .map(event -> event.get("percent").asInt()))
                .containsExactly(50, 75, 90);
        assertThat(events.getLast().get("dueAt").asText())
                .isEqualTo(received.plusSeconds(900).toString());
        assertThat(Instant.parse(events.getLast().get("firedAt").asText())).isAfterOrEqualTo(now);
        assertThat(service.get(old).jsonPath().getString("firstResponse.state")).isEqualTo("BREACHED");
    }

    @Test
    void a_resolved_ticket_closes_by_itself_after_a_week() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "resolve", resolution("anna", "Unlocked."));

        onContext(() -> fireTimers.fire(Instant.now().plus(Duration.ofDays(7)), MANY));

        assertThat(service.eventNames(ticket, 4))
                .containsExactly("ticket-queued", "ticket-accepted", "ticket-resolved", "ticket-closed");
        assertThat(service.events(ticket, 4).getLast().get("reason").asText()).isEqualTo("AUTO");
    }

    private static <T> T onContext(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
