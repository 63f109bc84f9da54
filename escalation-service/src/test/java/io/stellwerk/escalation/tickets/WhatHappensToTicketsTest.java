package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.DECISIONS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.closed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.handedOver;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.queued;
import static io.stellwerk.escalation.tickets.TicketFixtures.received;
import static io.stellwerk.escalation.tickets.TicketFixtures.replies;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatHappensToTicketsTest {

    private static final Instant LATER = MONDAY_NINE.plusSeconds(300);

    @Test
    void a_wait_says_who_waits_and_why() {
        TicketChanged change = changed(does(acceptedBy("anna"), wait("needs the serial number"), LATER));

        assertThat(change.events().getFirst().event())
                .isEqualTo(new TicketEvent.TicketWaiting("anna", "needs the serial number", null));
        assertThat(((WaitingForCustomer) change.ticket()).since()).isEqualTo(LATER);
    }

    @Test
    void a_solution_says_who_found_it_and_is_kept_until_the_end() {
        TicketChanged change = changed(does(waiting("anna"), new AgentCommand.Resolve("anna", "Unlocked."), LATER));
        Closed closed = (Closed)
                changed(does(change.ticket(), new AgentCommand.Close("anna"))).ticket();

        assertThat(change.events().getFirst().event()).isEqualTo(new TicketEvent.TicketResolved("anna", "Unlocked."));
        assertThat(((Resolved) change.ticket()).since()).isEqualTo(LATER);
        assertThat(closed.resolution()).isEqualTo("Unlocked.");
    }

    @Test
    void an_agent_closes_or_reopens_what_is_resolved() {
        TicketChanged closed = changed(does(resolvedBy("anna"), new AgentCommand.Close("anna"), LATER));
        TicketChanged reopened = changed(does(resolvedBy("anna"), new AgentCommand.Reopen("ben"), LATER));

        assertThat(closed.events().getFirst().event()).isEqualTo(new TicketEvent.TicketClosed(CloseReason.AGENT));
        assertThat(((Closed) closed.ticket()).since()).isEqualTo(LATER);
        assertThat(reopened.events().getFirst().event()).isEqualTo(new TicketEvent.TicketReopened(Cause.AGENT));
        assertThat(((Queued) reopened.ticket()).preferredAgent()).isEqualTo("anna");
    }

    @Test
    void a_ticket_is_reopened_at_the_tier_that_resolved_it() {
        Ticket atSecond =
                changed(does(handedOver(), new AgentCommand.Accept("mehmet"))).ticket();
        Ticket resolved = changed(does(atSecond, new AgentCommand.Resolve("mehmet", "Reset.")))
                .ticket();

        TicketChanged reopened = changed(replies(resolved, LATER));

        assertThat(reopened.ticket().routing().tier()).isEqualTo(Tier.SECOND);
        assertThat(reopened.ticket().routing().queue()).isEqualTo("tier-2");
        assertThat(reopened.events().get(1).event())
                .isInstanceOfSatisfying(
                        TicketEvent.TicketQueued.class,
                        queued -> assertThat(queued.reason()).isEqualTo(QueueReason.REOPENED));
        assertThat(reopened.events())
                .allSatisfy(event -> assertThat(event.occurredAt()).isEqualTo(LATER));
    }

    @Test
    void what_a_customer_writes_while_nobody_has_the_ticket_moves_nothing() {
        assertThat(replies(received(), LATER)).isInstanceOf(Unchanged.class);
        assertThat(replies(queued(), LATER)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_timer_closes_nothing_that_is_not_resolved() {
        Timer timer = new Timer(Timer.Kind.AUTO_CLOSE, LATER, LATER);

        assertThat(TicketStatesTest.everyState().filter(ticket -> ticket.status() != Status.RESOLVED))
                .allSatisfy(ticket ->
                        assertThat(DECISIONS.timerDue(ticket, timer, LATER)).isInstanceOf(Unchanged.class));
        assertThat(names(DECISIONS.timerDue(resolvedBy("anna"), timer, LATER))).containsExactly("ticket-closed");
    }

    @Test
    void a_ticket_without_a_promise_warns_nobody() {
        Timer timer = new Timer(Timer.Kind.FIRST_RESPONSE_50, MONDAY_NINE, LATER);

        assertThat(DECISIONS.timerDue(received(), timer, LATER)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_warning_is_told_apart_from_what_an_agent_must_have_seen() {
        Ticket ticket = queued();
        Timer timer = new Timer(Timer.Kind.FIRST_RESPONSE_50, MONDAY_NINE, MONDAY_NINE.plusSeconds(7200));

        TicketChanged warned = changed(DECISIONS.timerDue(ticket, timer, timer.dueAt()));

        assertThat(warned.events().getFirst().sequence())
                .isEqualTo(ticket.routing().sequence() + 1);
        assertThat(warned.ticket().routing().sequence())
                .isEqualTo(ticket.routing().sequence() + 1);
        assertThat(warned.ticket().routing().isStillAsSeenAt(ticket.routing().version()))
                .isTrue();
        assertThat(warned.timers().getFirst().setAt()).isEqualTo(timer.dueAt());
    }

    @Test
    void a_skill_is_asked_for_once_and_a_blank_one_never() {
        TicketFacts facts = queued().facts();

        assertThat(facts.skills()).containsExactly("network");
        assertThat(facts.needing("radius").skills()).containsExactly("network", "radius");
        assertThat(facts.needing("network")).isEqualTo(facts);
        assertThat(facts.needing(" ")).isEqualTo(facts);
        assertThat(facts.needing(null)).isEqualTo(facts);
    }

    @Test
    void an_assessment_that_says_nothing_about_language_and_category_leaves_what_is_known() {
        TicketFacts received = received().facts();
        TicketFacts told = received.assessedAs(
                new Assessment(Priority.P1, Tier.FIRST, List.of(), "printing", "de", new ImpactAndUrgency(1, 1)));

        TicketFacts silent = told.assessedAs(
                new Assessment(Priority.P2, Tier.FIRST, List.of("x"), null, null, ImpactAndUrgency.UNKNOWN));

        assertThat(told.language()).isEqualTo("de");
        assertThat(silent.language()).isEqualTo("de");
        assertThat(silent.category()).isEqualTo("printing");
        assertThat(silent.priority()).isEqualTo(Priority.P2);
        assertThat(silent.skills()).containsExactly("x");
    }

    private static AgentCommand wait(String reason) {
        return new AgentCommand.Wait("anna", reason, null);
    }
}
