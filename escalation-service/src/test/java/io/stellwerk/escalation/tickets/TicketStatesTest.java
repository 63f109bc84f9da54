package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.closed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.handedOver;
import static io.stellwerk.escalation.tickets.TicketFixtures.queued;
import static io.stellwerk.escalation.tickets.TicketFixtures.received;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States of a ticket: what each allows, and what it keeps. */
class TicketStatesTest {

    @Test
    void a_state_allows_its_transitions_and_no_others() {
        assertThat(received().allowedActions()).containsExactly(Action.NOTE);
        assertThat(queued().allowedActions())
                .containsExactlyInAnyOrder(Action.ACCEPT, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);
        assertThat(handedOver().allowedActions())
                .containsExactlyInAnyOrder(
                        Action.ACCEPT, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY, Action.HAND_BACK, Action.REJECT);
        assertThat(acceptedBy("anna").allowedActions())
                .containsExactlyInAnyOrder(
                        Action.REPLY,
                        Action.WAIT,
                        Action.RESOLVE,
                        Action.ASSIGN,
                        Action.NOTE,
                        Action.RECLASSIFY,
                        Action.ESCALATE);
        assertThat(changed(does(handedOver(), new AgentCommand.Accept("mehmet")))
                        .ticket()
                        .allowedActions())
                .containsExactlyInAnyOrder(
                        Action.REPLY,
                        Action.WAIT,
                        Action.RESOLVE,
                        Action.ASSIGN,
                        Action.NOTE,
                        Action.RECLASSIFY,
                        Action.ESCALATE,
                        Action.HAND_BACK);
        assertThat(waiting("anna").allowedActions())
                .containsExactlyInAnyOrder(
                        Action.REPLY, Action.RESUME, Action.RESOLVE, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);
        assertThat(resolvedBy("anna").allowedActions())
                .containsExactlyInAnyOrder(Action.REOPEN, Action.CLOSE, Action.NOTE);
        assertThat(closed().allowedActions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void new_facts_change_nothing_else(Ticket ticket) {
        TicketFacts facts = ticket.facts().needing("another skill");

        Ticket told = ticket.with(facts);

        assertThat(told.facts()).isEqualTo(facts);
        assertThat(told.status()).isEqualTo(ticket.status());
        assertThat(told.with(ticket.facts())).isEqualTo(ticket);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_new_routing_changes_nothing_else(Ticket ticket) {
        Routing routing = ticket.routing().advanced();

        Ticket routed = ticket.on(routing);

        assertThat(routed.routing()).isEqualTo(routing);
        assertThat(routed.status()).isEqualTo(ticket.status());
        assertThat(routed.on(ticket.routing())).isEqualTo(ticket);
    }

    static Stream<Ticket> everyState() {
        return Stream.of(
                received(), queued(), handedOver(), acceptedBy("anna"), waiting("anna"), resolvedBy("anna"), closed());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_state_keeps_its_agent(Ticket ticket) {
        String expected = switch (ticket.status()) {
            case NEW, QUEUED -> null;
            case IN_PROGRESS, WAITING_FOR_CUSTOMER, RESOLVED, CLOSED -> "anna";
        };

        assertThat(ticket.owner()).isEqualTo(expected);
    }

    @Test
    void a_refusal_names_state_and_tier_and_what_is_possible() {
        assertThat(refused(does(resolvedBy("anna"), new AgentCommand.Accept("ben")))
                        .why())
                .isEqualTo(
                        "accept is not possible: the ticket is RESOLVED at tier 1; possible now: reopen, close, note");
        assertThat(refused(does(closed(), new AgentCommand.Reopen("anna"))).why())
                .isEqualTo("reopen is not possible: the ticket is CLOSED at tier 1; possible now: nothing");
    }
}
