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
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.IdentityResource;
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
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TicketLifeIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire ticket = aTicket();

    @Test
    void a_ticket_goes_from_its_queue_over_two_tiers_to_its_end() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "escalate", handOver("anna"));
        service.done(ticket, "accept", by("mehmet"));
        service.done(ticket, "reply", reply("mehmet", "Please sign in again."));
        service.done(ticket, "wait", reason("mehmet", "Does it work?"));
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());
        service.awaitStatus(ticket, "IN_PROGRESS");
        service.done(ticket, "resolve", resolution("mehmet", "Removed the old entry."));
        service.done(ticket, "close", by("mehmet"));

        assertThat(service.eventNames(ticket, 11))
                .containsExactly(
                        "ticket-queued",
                        "ticket-accepted",
                        "ticket-escalated",
                        "ticket-queued",
                        "ticket-accepted",
                        "agent-replied",
                        "ticket-waiting",
                        "ticket-resumed",
                        "response-promised",
                        "ticket-resolved",
                        "ticket-closed");
        service.get(ticket)
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
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "resolve", resolution("anna", "Replaced the cable."));
        service.done(ticket, "close", by("anna"));
        var answer = ticket.replied();

        service.topics().publish(ServiceUnderTest.INTAKE, answer);
        service.topics().publish(ServiceUnderTest.INTAKE, answer);

        assertThat(service.eventNames(ticket, 5)).endsWith("ticket-closed", "reply-after-close");
        var told = service.topics().read(ServiceUnderTest.EVENTS, ticket.id()).getLast();
        ContractCheck.ofType(told.type()).isValid(told.payload());
        assertThat(told.json().get("messageId").asText()).isNotBlank();
        service.get(ticket).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void every_event_and_state_keeps_its_contract_and_its_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.received());
        service.topics()
                .publish(ServiceUnderTest.TRIAGE, ticket.triaged().inTrace("00-" + trace + "-00f067aa0ba902b7-01"));
        service.awaitStatus(ticket, "QUEUED");
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "escalate", handOver("anna"));
        service.done(ticket, "hand-back", reason("mehmet", "The first level can do that."));

        service.events(ticket, 6);
        var published = service.topics().read(ServiceUnderTest.EVENTS, ticket.id());
        published.forEach(event -> ContractCheck.ofType(event.type()).isValid(event.payload()));
        assertThat(published.getFirst().header("traceparent")).contains(trace);
        assertThat(published.getLast().json().get("reason").asText()).isEqualTo("REJECTED");
        var states = service.topics()
                .await(
                        ServiceUnderTest.STATES,
                        ticket.id(),
                        found -> assertThat(found).hasSizeGreaterThanOrEqualTo(4));
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
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));

        service.done(ticket, "reply", reply("anna", text));

        assertThat(service.events(ticket, 3).getLast().get("text").asText()).isEqualTo(text);
    }

    @Test
    void what_triage_defers_waits_at_the_first_level() {
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.received());
        service.topics().publish(ServiceUnderTest.TRIAGE, ticket.deferred());

        service.awaitStatus(ticket, "QUEUED");
        assertThat(service.events(ticket, 1).getFirst().get("reason").asText()).isEqualTo("TRIAGE_DEFERRED");
    }

    @Test
    void a_customers_answer_reopens_what_was_resolved_and_a_machines_does_not() {
        service.queue(ticket);
        service.done(ticket, "accept", by("anna"));
        service.done(ticket, "resolve", resolution("anna", "Unlocked."));
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.repliedAutomatically());
        service.topics().publish(ServiceUnderTest.INTAKE, ticket.replied());

        service.awaitStatus(ticket, "QUEUED");
        assertThat(service.eventNames(ticket, 6))
                .containsExactly(
                        "ticket-queued",
                        "ticket-accepted",
                        "ticket-resolved",
                        "ticket-reopened",
                        "ticket-queued",
                        "response-promised");
        service.get(ticket).then().body("preferredAgent", equalTo("anna"));
        List<String> history = io.restassured.RestAssured.get(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/history")
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
                        "ticket-queued",
                        "response-promised");
    }
}
