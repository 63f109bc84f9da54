package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.received;
import static io.stellwerk.escalation.tickets.TicketFixtures.toTier;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstResponsePromiseTest {

    private static final Instant DUE = MONDAY_NINE.plus(Duration.ofHours(4));

    @Test
    void the_clock_starts_when_the_message_was_received_and_not_when_it_was_triaged() {
        TicketChanged change = queuedAt(MONDAY_NINE.plus(Duration.ofHours(2)));

        ResponsePromise promise = change.ticket().routing().promises().first();
        assertThat(promise).isNotNull();
        assertThat(promise.dueAt()).isEqualTo(DUE);
        assertThat(promise.policyVersion()).isEqualTo("1");
        assertThat(promise.calendarVersion()).isEqualTo("1");
        assertThat(change.timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(2))));
    }

    @Test
    void it_warns_at_50_75_and_90_percent_and_is_broken_at_100() {
        TicketChanged change = queuedAt(MONDAY_NINE);
        List<String> fired = new ArrayList<>();
        List<Instant> instants = new ArrayList<>();
        while (!change.timers().isEmpty()) {
            Timer timer = change.timers().getFirst();
            change = changed(TicketFixtures.DECISIONS.timerDue(change.ticket(), timer, timer.dueAt()));
            fired.add(change.events().getFirst().event().name());
            instants.add(timer.dueAt());
        }

        assertThat(fired)
                .containsExactly(
                        "service-level-warned",
                        "service-level-warned",
                        "service-level-warned",
                        "service-level-breached");
        assertThat(instants)
                .containsExactly(
                        MONDAY_NINE.plus(Duration.ofMinutes(120)),
                        MONDAY_NINE.plus(Duration.ofMinutes(180)),
                        MONDAY_NINE.plus(Duration.ofMinutes(216)),
                        DUE);
        assertThat(change.ticket().routing().promises().first().state()).isEqualTo(ResponsePromise.State.BREACHED);
    }

    @Test
    void a_late_warning_says_when_it_was_given_and_keeps_the_true_due_instant() {
        Timer timer = queuedAt(MONDAY_NINE).timers().getFirst();
        Instant late = timer.dueAt().plus(Duration.ofHours(9));

        RecordedEvent warned = changed(
                        TicketFixtures.DECISIONS.timerDue(queuedAt(MONDAY_NINE).ticket(), timer, late))
                .events()
                .getFirst();

        assertThat(warned.occurredAt()).isEqualTo(late);
        assertThat(warned.event()).isEqualTo(new TicketEvent.ServiceLevelWarned(Metric.FIRST_RESPONSE, 50, DUE, late));
    }

    @Test
    void a_promise_that_was_kept_warns_nobody() {
        TicketChanged queued = queuedAt(MONDAY_NINE);
        Ticket answered = answeredAt(queued.ticket(), MONDAY_NINE.plusSeconds(600));

        assertThat(TicketFixtures.DECISIONS.timerDue(answered, queued.timers().getFirst(), DUE))
                .isInstanceOf(Unchanged.class);
        assertThat(answered.routing().promises().first().state()).isEqualTo(ResponsePromise.State.MET);
    }

    @Test
    void an_answer_after_the_due_instant_is_a_breach_even_if_no_timer_fired() {
        Ticket answered = answeredAt(queuedAt(MONDAY_NINE).ticket(), DUE.plusSeconds(1));

        Outcome outcome = TicketFixtures.DECISIONS.timerDue(
                answered, new Timer(Timer.Kind.FIRST_RESPONSE_100, MONDAY_NINE, DUE), DUE.plusSeconds(60));

        assertThat(answered.routing().promises().first().state()).isEqualTo(ResponsePromise.State.BREACHED);
        assertThat(TicketFixtures.names(outcome)).containsExactly("service-level-breached");
    }

    @Test
    void a_promise_that_was_kept_stays_kept_when_the_agent_writes_again_after_its_instant() {
        Ticket answered = answeredAt(queuedAt(MONDAY_NINE).ticket(), MONDAY_NINE.plusSeconds(600));

        Ticket answeredAgain = repliedAt(answered, DUE.plusSeconds(1));

        assertThat(answeredAgain.routing().promises().first().state()).isEqualTo(ResponsePromise.State.MET);
        assertThat(answeredAgain.routing().promises().first().respondedAt()).isEqualTo(MONDAY_NINE.plusSeconds(600));
    }

    @Test
    void an_answer_at_the_very_instant_keeps_the_promise() {
        Ticket answered = answeredAt(queuedAt(MONDAY_NINE).ticket(), DUE);

        Outcome outcome = TicketFixtures.DECISIONS.timerDue(
                answered, new Timer(Timer.Kind.FIRST_RESPONSE_100, MONDAY_NINE, DUE), DUE);

        assertThat(answered.routing().promises().first().state()).isEqualTo(ResponsePromise.State.MET);
        assertThat(outcome).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_breach_that_was_noticed_stays_one_whatever_is_written_after_it() {
        Ticket queued = queuedAt(MONDAY_NINE).ticket();
        Ticket breached = changed(TicketFixtures.DECISIONS.timerDue(
                        queued, new Timer(Timer.Kind.FIRST_RESPONSE_100, MONDAY_NINE, DUE), DUE))
                .ticket();

        ResponsePromise promise =
                answeredAt(breached, DUE.plusSeconds(60)).routing().promises().first();

        assertThat(promise.state()).isEqualTo(ResponsePromise.State.BREACHED);
        assertThat(promise.breachedAt()).isEqualTo(DUE);
        assertThat(promise.respondedAt()).isEqualTo(DUE.plusSeconds(60));
    }

    @Test
    void a_reply_while_the_ticket_waits_for_the_customer_is_the_first_response_once() {
        WaitingForCustomer waiting = waitingSince(MONDAY_NINE.plusSeconds(60));

        TicketChanged first = changed(reply(waiting, MONDAY_NINE.plusSeconds(600)));
        TicketChanged second = changed(reply(first.ticket(), MONDAY_NINE.plusSeconds(900)));

        assertThat(isFirstResponse(first)).isTrue();
        assertThat(isFirstResponse(second)).isFalse();
        assertThat(second.ticket().routing().promises().first().respondedAt()).isEqualTo(MONDAY_NINE.plusSeconds(600));
        assertThat(second.ticket())
                .isInstanceOfSatisfying(
                        WaitingForCustomer.class,
                        still -> assertThat(still.since()).isEqualTo(MONDAY_NINE.plusSeconds(60)));
    }

    @Test
    void a_solution_is_a_response_too() {
        Ticket solved = changed(TicketFixtures.does(
                        waitingSince(MONDAY_NINE.plusSeconds(60)),
                        new AgentCommand.Resolve("anna", "Unlocked."),
                        MONDAY_NINE.plusSeconds(600)))
                .ticket();

        assertThat(solved.routing().promises().first().respondedAt()).isEqualTo(MONDAY_NINE.plusSeconds(600));
    }

    private static WaitingForCustomer waitingSince(Instant now) {
        Ticket accepted = changed(
                        TicketFixtures.does(queuedAt(MONDAY_NINE).ticket(), new AgentCommand.Accept("anna"), now))
                .ticket();
        return TicketFixtures.after(
                TicketFixtures.does(accepted, new AgentCommand.Wait("anna", null, null), now),
                WaitingForCustomer.class);
    }

    private static boolean isFirstResponse(TicketChanged change) {
        return ((TicketEvent.AgentReplied) change.events().getFirst().event()).firstResponse();
    }

    private static TicketChanged queuedAt(Instant now) {
        return changed(TicketFixtures.DECISIONS.assessed(received(), toTier(Tier.FIRST, Priority.P3), now));
    }

    private static Ticket answeredAt(Ticket queued, Instant now) {
        Ticket accepted = changed(TicketFixtures.does(queued, new AgentCommand.Accept("anna"), now))
                .ticket();
        return repliedAt(accepted, now);
    }

    private static Ticket repliedAt(Ticket ticket, Instant now) {
        return changed(reply(ticket, now)).ticket();
    }

    private static Outcome reply(Ticket ticket, Instant now) {
        return TicketFixtures.does(ticket, new AgentCommand.Reply("anna", UUID.randomUUID(), "Hello"), now);
    }
}
