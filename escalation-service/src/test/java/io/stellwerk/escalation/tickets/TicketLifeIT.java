package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.Bodies.handOver;
import static io.stellwerk.escalation.Bodies.reason;
import static io.stellwerk.escalation.Bodies.reply;
import static io.stellwerk.escalation.Bodies.resolution;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.escalation.Desk;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TicketLifeIT {

    private final Desk desk = new Desk();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void a_ticket_goes_from_its_queue_over_two_tiers_to_its_end() {
        desk.queue(ticket);
        desk.done(ticket, "accept", by("anna"));
        desk.done(ticket, "escalate", handOver("anna"));
        desk.done(ticket, "accept", by("mehmet"));
        desk.done(ticket, "reply", reply("mehmet", "Please sign in again."));
        desk.done(ticket, "wait", reason("mehmet", "Does it work?"));
        desk.topics().publish(Desk.INTAKE, ticket.replied());
        desk.awaitStatus(ticket, "IN_PROGRESS");
        desk.done(ticket, "resolve", resolution("mehmet", "Removed the old entry."));
        desk.done(ticket, "close", by("mehmet"));

        assertThat(desk.eventNames(ticket, 10))
                .containsExactly(
                        "ticket-queued",
                        "ticket-accepted",
                        "ticket-escalated",
                        "ticket-queued",
                        "ticket-accepted",
                        "agent-replied",
                        "ticket-waiting",
                        "ticket-resumed",
                        "ticket-resolved",
                        "ticket-closed");
        desk.get(ticket)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("owner", equalTo("mehmet"))
                .body("tier", equalTo(2))
                .body("skills", hasItems("network", "radius"))
                .body("firstResponse.state", equalTo("MET"))
                .body("handOvers[0].record.errorText", equalTo("Error 691"));
    }

    @Test
    void an_answer_to_a_closed_ticket_is_told_to_intake_once() {
        desk.queue(ticket);
        desk.done(ticket, "accept", by("anna"));
        desk.done(ticket, "resolve", resolution("anna", "Replaced the cable."));
        desk.done(ticket, "close", by("anna"));
        var answer = ticket.replied();

        desk.topics().publish(Desk.INTAKE, answer);
        desk.topics().publish(Desk.INTAKE, answer);

        assertThat(desk.eventNames(ticket, 5)).endsWith("ticket-closed", "reply-after-close");
        var told = desk.topics().read(Desk.EVENTS, ticket.id()).getLast();
        ContractCheck.ofType(told.type()).isValid(told.payload());
        assertThat(told.json().get("messageId").asText()).isNotBlank();
        desk.get(ticket).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void every_event_and_state_keeps_its_contract_and_its_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        desk.topics().publish(Desk.INTAKE, ticket.received());
        desk.topics().publish(Desk.TRIAGE, ticket.triaged().inTrace("00-" + trace + "-00f067aa0ba902b7-01"));
        desk.awaitStatus(ticket, "QUEUED");
        desk.done(ticket, "accept", by("anna"));
        desk.done(ticket, "escalate", handOver("anna"));
        desk.done(ticket, "hand-back", reason("mehmet", "The first level can do that."));

        desk.events(ticket, 6);
        var published = desk.topics().read(Desk.EVENTS, ticket.id());
        published.forEach(event -> ContractCheck.ofType(event.type()).isValid(event.payload()));
        assertThat(published.getFirst().header("traceparent")).contains(trace);
        assertThat(published.getLast().json().get("reason").asText()).isEqualTo("REJECTED");
        var states = desk.topics()
                .await(Desk.STATES, ticket.id(), found -> assertThat(found).hasSizeGreaterThanOrEqualTo(4));
        states.forEach(state -> ContractCheck.ofType(state.type()).isValid(state.payload()));
        JsonNode last = states.getLast().json();
        assertThat(last.get("sequence").asInt()).isEqualTo(6);
        assertThat(last.get("bounces").asInt()).isEqualTo(1);
        assertThat(last.get("tier").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_300, 99_999})
    void a_long_reply_reaches_the_customer_whole(int length) {
        String text = "Ä" + "x".repeat(length);
        desk.queue(ticket);
        desk.done(ticket, "accept", by("anna"));

        desk.done(ticket, "reply", reply("anna", text));

        assertThat(desk.events(ticket, 3).getLast().get("text").asText()).isEqualTo(text);
    }

    @Test
    void what_triage_defers_waits_at_the_first_level() {
        desk.topics().publish(Desk.INTAKE, ticket.received());
        desk.topics().publish(Desk.TRIAGE, ticket.deferred());

        desk.awaitStatus(ticket, "QUEUED");
        assertThat(desk.events(ticket, 1).getFirst().get("reason").asText()).isEqualTo("TRIAGE_DEFERRED");
    }

    @Test
    void a_customers_answer_reopens_what_was_resolved_and_a_machines_does_not() {
        desk.queue(ticket);
        desk.done(ticket, "accept", by("anna"));
        desk.done(ticket, "resolve", resolution("anna", "Unlocked."));
        desk.topics().publish(Desk.INTAKE, ticket.repliedAutomatically());
        desk.topics().publish(Desk.INTAKE, ticket.replied());

        desk.awaitStatus(ticket, "QUEUED");
        assertThat(desk.eventNames(ticket, 5))
                .containsExactly(
                        "ticket-queued", "ticket-accepted", "ticket-resolved", "ticket-reopened", "ticket-queued");
        desk.get(ticket).then().body("preferredAgent", equalTo("anna"));
        List<String> history = io.restassured.RestAssured.get(Desk.TICKETS + "/" + ticket.id() + "/history")
                .jsonPath()
                .getList("entries.type", String.class);
        assertThat(history)
                .containsExactly(
                        "ticket-queued",
                        "ticket-accepted",
                        "ticket-resolved",
                        "customer-replied",
                        "customer-replied",
                        "ticket-reopened",
                        "ticket-queued");
    }
}
