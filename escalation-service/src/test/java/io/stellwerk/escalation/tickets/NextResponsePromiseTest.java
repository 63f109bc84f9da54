package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.DECISIONS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.answeredBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.replies;
import static io.stellwerk.escalation.tickets.TicketFixtures.reply;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first response is due within four hours here, the next one within six; the office is open from eight to six. */
class NextResponsePromiseTest {

    private static final Instant TEN = MONDAY_NINE.plus(Duration.ofHours(1));
    private static final Instant DUE = TEN.plus(Duration.ofHours(6));

    private final TicketChanged asked = changed(replies(answeredBy("anna", MONDAY_NINE), TEN));

    @Test
    void an_answer_is_promised_to_what_the_customer_writes_after_the_first_response() {
        assertThat(asked.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new TicketEvent.ResponsePromised(Metric.NEXT_RESPONSE, TEN, DUE));
        assertThat(asked.ticket()).isInstanceOf(InProgress.class);
        assertThat(asked.timers())
                .containsExactly(new Timer(Timer.Kind.NEXT_RESPONSE_50, TEN, TEN.plus(Duration.ofHours(3))));
    }

    @Test
    void an_agent_who_saw_the_ticket_before_may_still_act() {
        assertThat(asked.ticket()
                        .routing()
                        .isStillAsSeenAt(
                                answeredBy("anna", MONDAY_NINE).routing().version()))
                .isTrue();
    }

    @Test
    void it_runs_from_when_the_customer_wrote_and_not_from_when_that_was_read() {
        CustomerReply late = new CustomerReply(UUID.randomUUID(), false, false, TEN);

        TicketChanged change = changed(DECISIONS.customerReplied(
                answeredBy("anna", MONDAY_NINE), late, Staff.NOBODY, TEN.plus(Duration.ofHours(4))));

        assertThat(change.ticket().routing().promises().next().dueAt()).isEqualTo(DUE);
        assertThat(change.timers())
                .extracting(Timer::kind, Timer::dueAt)
                .containsExactly(tuple(Timer.Kind.NEXT_RESPONSE_75, TEN.plus(Duration.ofMinutes(270))));
    }

    @Test
    void a_message_that_is_read_after_its_time_has_a_promise_that_is_broken_at_its_true_instant() {
        CustomerReply late = new CustomerReply(UUID.randomUUID(), false, false, TEN);

        TicketChanged change = changed(DECISIONS.customerReplied(
                answeredBy("anna", MONDAY_NINE), late, Staff.NOBODY, TEN.plus(Duration.ofDays(2))));

        assertThat(change.timers())
                .containsExactly(new Timer(Timer.Kind.NEXT_RESPONSE_100, TEN.plus(Duration.ofDays(2)), DUE));
    }

    @Test
    void another_message_does_not_start_it_again() {
        assertThat(replies(asked.ticket(), TEN.plusSeconds(60))).isInstanceOf(Unchanged.class);
    }

    @Test
    void before_the_first_response_that_one_counts() {
        assertThat(replies(acceptedBy("anna"), TEN)).isInstanceOf(Unchanged.class);
    }

    @Test
    void thanks_and_machines_wait_for_no_answer() {
        CustomerReply thanks = new CustomerReply(UUID.randomUUID(), false, true, TEN);
        CustomerReply machine = new CustomerReply(UUID.randomUUID(), true, false, TEN);

        for (CustomerReply reply : List.of(thanks, machine)) {
            assertThat(DECISIONS.customerReplied(answeredBy("anna", MONDAY_NINE), reply, Staff.NOBODY, TEN))
                    .isInstanceOf(Unchanged.class);
        }
        Ticket waiting = changed(answeredBy("anna", MONDAY_NINE).await(null, null, MONDAY_NINE))
                .ticket();
        assertThat(names(changed(DECISIONS.customerReplied(waiting, thanks, Staff.NOBODY, TEN))))
                .containsExactly("ticket-resumed");
    }

    @Test
    void a_ticket_that_waited_goes_on_with_a_promise() {
        Ticket waiting = changed(answeredBy("anna", MONDAY_NINE).await(null, null, MONDAY_NINE))
                .ticket();

        TicketChanged change = changed(replies(waiting, TEN));

        assertThat(names(change)).containsExactly("ticket-resumed", "response-promised");
        assertThat(change.events())
                .extracting(RecordedEvent::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(change.ticket().routing().sequence())
                .isEqualTo(change.events().getLast().sequence());
    }

    @Test
    void a_reopened_ticket_has_a_clock_whoever_reopened_it() {
        TicketChanged byCustomer = changed(replies(resolvedBy("anna"), TEN));
        TicketChanged byAgent = changed(does(resolvedBy("anna"), new AgentCommand.Reopen("ben"), TEN));

        for (TicketChanged change : List.of(byCustomer, byAgent)) {
            assertThat(names(change)).containsExactly("ticket-reopened", "ticket-queued", "response-promised");
            assertThat(change.ticket()
                            .routing()
                            .promises()
                            .unanswered()
                            .orElseThrow()
                            .dueAt())
                    .isEqualTo(DUE);
        }
    }

    @Test
    void it_warns_at_50_75_and_90_percent_and_is_broken_at_100() {
        TicketChanged change = asked;
        List<TicketEvent> told = new ArrayList<>();
        while (!change.timers().isEmpty()) {
            Timer timer = change.timers().getFirst();
            change = changed(DECISIONS.timerDue(change.ticket(), timer, timer.dueAt()));
            told.add(change.events().getFirst().event());
        }

        assertThat(told)
                .containsExactly(
                        warned(50, Duration.ofMinutes(180)),
                        warned(75, Duration.ofMinutes(270)),
                        warned(90, Duration.ofMinutes(324)),
                        new TicketEvent.ServiceLevelBreached(Metric.NEXT_RESPONSE, DUE, DUE));
        assertThat(change.ticket().routing().promises().next().state()).isEqualTo(ResponsePromise.State.BREACHED);
        assertThat(change.ticket().routing().promises().first().state()).isEqualTo(ResponsePromise.State.MET);
    }

    @Test
    void an_answer_or_a_resolution_keeps_it_and_the_next_message_has_a_promise_of_its_own() {
        Ticket answered = changed(((InProgress) asked.ticket()).reply(reply("anna"), TEN.plusSeconds(60)))
                .ticket();
        Ticket resolved = changed(does(asked.ticket(), new AgentCommand.Resolve("anna", "Done."), TEN))
                .ticket();

        assertThat(List.of(answered, resolved)).allSatisfy(ticket -> {
            assertThat(ticket.routing().promises().next().state()).isEqualTo(ResponsePromise.State.MET);
            assertThat(DECISIONS.timerDue(ticket, asked.timers().getFirst(), DUE))
                    .isInstanceOf(Unchanged.class);
        });
        TicketChanged again = changed(replies(answered, TEN.plusSeconds(120)));
        assertThat(names(again)).containsExactly("response-promised");
        assertThat(DECISIONS.timerDue(again.ticket(), asked.timers().getFirst(), DUE))
                .as("a timer of the earlier promise")
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void a_breach_whose_timer_is_late_is_told_before_another_promise_takes_its_place() {
        Instant afterwards = DUE.plusSeconds(60);
        Ticket answeredLate = changed(((InProgress) asked.ticket()).reply(reply("anna"), afterwards))
                .ticket();

        TicketChanged again = changed(replies(answeredLate, afterwards.plusSeconds(60)));

        assertThat(names(again)).containsExactly("service-level-breached", "response-promised");
        assertThat(again.events().getFirst().event())
                .isEqualTo(new TicketEvent.ServiceLevelBreached(Metric.NEXT_RESPONSE, DUE, afterwards.plusSeconds(60)));
    }

    private static TicketEvent warned(int percent, Duration after) {
        return new TicketEvent.ServiceLevelWarned(Metric.NEXT_RESPONSE, percent, DUE, TEN.plus(after));
    }
}
