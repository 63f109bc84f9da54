package io.stellwerk.escalation.timers;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Timers that fail each time: they are tried less and less often, set aside in the end, and the others go on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class BrokenTimersFaultIT {

    private static final String LETTERS = "/api/escalation/v1/dead-letters";
    private static final int MANY = 10_000;

    @Inject
    FireTimers fireTimers;

    @Inject
    Transactions transactions;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant due = received.plus(Duration.ofMinutes(8));

    @Test
    void a_ticket_that_nobody_can_read_stops_only_its_own_timers_and_is_in_an_operators_hands_in_the_end() {
        TicketOnTheWire before = queued();
        TicketOnTheWire unreadable = queued();
        TicketOnTheWire after = queued();
        sql(
                "update tickets set hand_overs = cast('[{\"record\": {\"reason\": 5}}]' as jsonb) where id = :id",
                unreadable);

        fire(due);

        assertThat(service.eventNames(before, 2)).endsWith("service-level-warned");
        assertThat(service.eventNames(after, 2)).endsWith("service-level-warned");
        assertThat(letters(unreadable)).isEmpty();
        for (Instant at = due; at.isBefore(due.plus(Duration.ofHours(2))); at = at.plus(Duration.ofMinutes(10))) {
            fire(at);
        }
        List<String> ids = letters(unreadable);
        assertThat(ids).hasSize(1);
        given().get(LETTERS + "/" + ids.getFirst())
                .then()
                .statusCode(200)
                .body("consumer", equalTo("timers"))
                .body("attempts", equalTo(8))
                .body("reason", containsString("TicketRow"));
        redrive(ids.getFirst()).body("outcome", equalTo("STILL_PARKED"));

        sql("update tickets set hand_overs = cast('[]' as jsonb) where id = :id", unreadable);
        fire(due.plus(Duration.ofHours(3)));
        assertThat(service.eventNames(unreadable, 1)).containsExactly("ticket-queued");
        redrive(ids.getFirst()).body("outcome", equalTo("REDRIVEN"));

        assertThat(service.eventNames(unreadable, 2)).endsWith("service-level-warned");
        redrive(ids.getFirst()).body("outcome", equalTo("ALREADY_REDRIVEN"));
    }

    @Test
    void timers_of_an_unknown_kind_do_not_crowd_out_those_behind_them() {
        fire(due); // those of other tests would be in the way
        List<TicketOnTheWire> newer = List.of(queued(), queued(), queued());
        newer.forEach(ticket -> sql("""
                        update timers set kind = 'NEXT_RESPONSE_50', due_at = due_at - interval '1 minute'
                        where ticket_id = :id""", ticket));
        TicketOnTheWire good = queued();

        for (int sweep = 0; sweep < 3; sweep++) {
            onContext(() -> fireTimers.fire(due, 2));
        }

        assertThat(service.eventNames(good, 2)).endsWith("service-level-warned");
        newer.forEach(ticket -> assertThat(service.eventNames(ticket, 1)).containsExactly("ticket-queued"));
        newer.forEach(ticket -> sql("update timers set fired_at = now() where ticket_id = :id", ticket));
    }

    @Test
    void what_can_be_decided_but_not_written_stops_only_its_own_timers() {
        TicketOnTheWire before = queued();
        TicketOnTheWire full = queued();
        TicketOnTheWire after = queued();
        sql("""
                insert into ticket_events (ticket_id, sequence, type, status, tier, details, occurred_at)
                values (:id, 2, 'ticket-queued', 'QUEUED', 1, cast('{}' as jsonb), now())""", full);

        fire(due);

        assertThat(service.eventNames(before, 2)).endsWith("service-level-warned");
        assertThat(service.eventNames(after, 2)).endsWith("service-level-warned");
        assertThat(service.eventNames(full, 1)).containsExactly("ticket-queued");
        sql("delete from ticket_events where ticket_id = :id and sequence = 2", full);
        fire(due.plus(Duration.ofSeconds(5)));
        assertThat(service.eventNames(full, 2)).endsWith("service-level-warned");
        assertThat(letters(full)).isEmpty();
    }

    /** A P1 ticket, half of whose promised time is over seven and a half minutes from now. */
    private TicketOnTheWire queued() {
        TicketOnTheWire ticket = aTicket().withPriority("P1").receivedAt(received);
        service.queue(ticket);
        return ticket;
    }

    private void fire(Instant at) {
        onContext(() -> fireTimers.fire(at, MANY));
    }

    private void sql(String statement, TicketOnTheWire ticket) {
        onContext(() -> transactions.run((transaction, outbox) -> transaction
                .sql(statement)
                .with("id", UUID.fromString(ticket.id()))
                .update()));
    }

    private static List<String> letters(TicketOnTheWire ticket) {
        return given().get(LETTERS + "?state=PARKED&consumer=timers&key=" + ticket.id())
                .jsonPath()
                .getList("deadLetters.id");
    }

    private static ValidatableResponse redrive(String id) {
        return given().contentType(ContentType.JSON)
                .post(LETTERS + "/" + id + "/redrive")
                .then()
                .statusCode(200);
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
