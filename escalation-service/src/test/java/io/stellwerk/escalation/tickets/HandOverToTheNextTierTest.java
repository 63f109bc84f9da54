package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.after;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.complete;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.empty;
import static io.stellwerk.escalation.tickets.TicketFixtures.handedOver;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.queuedWith;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandOverToTheNextTierTest {

    @Test
    void a_complete_hand_over_puts_the_ticket_into_the_next_queue_with_the_skill_that_is_needed() {
        TicketChanged change = changed(does(acceptedBy("anna"), escalate(complete(), false)));

        assertThat(names(change)).containsExactly("ticket-escalated", "ticket-queued");
        assertThat(change.ticket().status()).isEqualTo(Status.QUEUED);
        assertThat(change.ticket().routing().tier()).isEqualTo(Tier.SECOND);
        assertThat(change.ticket().facts().skills()).containsExactly("network", "radius");
        assertThat(change.ticket().routing().handOvers()).singleElement().satisfies(handOver -> {
            assertThat(handOver.agent()).isEqualTo("anna");
            assertThat(handOver.completeBy()).isNull();
        });
    }

    @Test
    void an_empty_hand_over_is_refused_with_everything_that_is_missing() {
        Refused refused = refused(does(acceptedBy("anna"), escalate(empty(null), false)));

        assertThat(refused.code()).isEqualTo(Refused.Code.HAND_OVER_INCOMPLETE);
        assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "problemStatement",
                        "affectedService",
                        "impact",
                        "urgency",
                        "affectedUsers",
                        "since",
                        "environment",
                        "stepsToReproduce",
                        "errorText",
                        "triedSoFar",
                        "customerExpectation",
                        "reachability",
                        "attachmentsChecked",
                        "reasonForHandOver",
                        "neededSkill",
                        "consentToShare");
    }

    @Test
    void a_hand_over_to_the_own_tier_is_none() {
        Refused refused = refused(does(acceptedBy("anna"), escalate(empty(1), false)));

        assertThat(refused.problems()).extracting(FieldProblem::field).contains("targetTier");
    }

    @Test
    void a_p1_ticket_goes_up_at_once_and_the_rest_is_due_in_a_quarter_of_an_hour() {
        InProgress urgent = after(does(queuedWith(Priority.P1), new AgentCommand.Accept("anna")), InProgress.class);

        TicketChanged change = changed(does(urgent, escalate(empty(null), true)));

        assertThat(change.ticket().routing().handOvers().getFirst().completeBy())
                .isEqualTo(MONDAY_NINE.plus(Duration.ofMinutes(15)));
    }

    @Test
    void express_is_for_p1_tickets_only() {
        Refused refused = refused(does(acceptedBy("anna"), escalate(empty(null), true)));

        assertThat(refused.why()).contains("P1");
    }

    @Test
    void a_hand_over_can_skip_a_tier_and_goes_back_to_where_it_came_from() {
        HandOverRecord toThird = new HandOverRecord(
                "p",
                "s",
                1,
                1,
                1,
                "now",
                "all",
                "none",
                "none",
                complete().triedSoFar(),
                "e",
                null,
                "r",
                true,
                HandOverReason.DEFECT,
                3,
                null,
                true);

        Queued atThird = after(does(acceptedBy("anna"), escalate(toThird, false)), Queued.class);
        Queued back = after(does(atThird, new AgentCommand.HandBack("dev", "no defect")), Queued.class);

        assertThat(atThird.routing().tier()).isEqualTo(Tier.THIRD);
        assertThat(back.routing().tier()).isEqualTo(Tier.FIRST);
    }

    @Test
    void the_highest_tier_hands_nothing_over() {
        InProgress atThird = acceptedBy("anna");
        atThird = atThird.on(atThird.routing().inQueueOf(Tier.THIRD));

        assertThat(atThird.allowedActions()).doesNotContain(Action.ESCALATE);
        assertThat(refused(does(atThird, escalate(complete(), false))).code())
                .isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
    }

    @Test
    void the_receiver_rejects_before_accepting() {
        TicketChanged change = changed(does(handedOver(), new AgentCommand.HandBack("mehmet", "not ours")));

        assertThat(names(change)).containsExactly("ticket-handed-back", "ticket-queued");
        assertThat(change.events().getLast().event())
                .isInstanceOfSatisfying(
                        TicketEvent.TicketQueued.class,
                        queued -> assertThat(queued.reason()).isEqualTo(QueueReason.REJECTED));
        assertThat(change.ticket().routing().bounces()).isEqualTo(1);
        assertThat(change.ticket().routing().queue()).isEqualTo("tier-1");
    }

    @Test
    void after_two_bounces_a_dispatcher_decides() {
        Ticket once = changed(does(handedOver(), new AgentCommand.HandBack("mehmet", "not ours")))
                .ticket();
        Ticket again = changed(does(once, new AgentCommand.Accept("anna"))).ticket();
        Ticket up = changed(does(again, escalate(complete(), false))).ticket();
        Ticket taken = changed(does(up, new AgentCommand.Accept("mehmet"))).ticket();

        Ticket twice = changed(does(taken, new AgentCommand.HandBack("mehmet", "still not ours")))
                .ticket();

        assertThat(twice.routing().bounces()).isEqualTo(2);
        assertThat(twice.routing().queue()).isEqualTo("dispatch");
        assertThat(twice.routing().tier()).isEqualTo(Tier.FIRST);
        assertThat(twice.routing().needsDispatcher()).isTrue();
    }

    @Test
    void the_first_level_has_nobody_to_hand_back_to() {
        Refused refused = refused(does(acceptedBy("anna"), new AgentCommand.HandBack("anna", "no idea")));

        assertThat(refused.code()).isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
    }

    private static AgentCommand escalate(HandOverRecord handOver, boolean express) {
        return new AgentCommand.Escalate("anna", handOver, express);
    }
}
