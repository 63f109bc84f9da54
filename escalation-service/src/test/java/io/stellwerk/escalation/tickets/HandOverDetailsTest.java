package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.after;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.complete;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.empty;
import static io.stellwerk.escalation.tickets.TicketFixtures.handedOver;
import static io.stellwerk.escalation.tickets.TicketFixtures.queuedWith;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverRecord;
import org.junit.jupiter.api.Test;

class HandOverDetailsTest {

    @Test
    void a_p1_ticket_is_no_excuse_for_a_tier_that_is_not_further_up() {
        InProgress urgent = after(does(queuedWith(Priority.P1), new AgentCommand.Accept("anna")), InProgress.class);

        Refused refused = refused(does(urgent, escalate(empty(1), true)));

        assertThat(refused.code()).isEqualTo(Refused.Code.HAND_OVER_INCOMPLETE);
        assertThat(refused.why()).startsWith("complete the hand-over: ");
    }

    @Test
    void without_express_a_p1_ticket_needs_a_complete_hand_over_too() {
        InProgress urgent = after(does(queuedWith(Priority.P1), new AgentCommand.Accept("anna")), InProgress.class);

        Refused refused = refused(does(urgent, escalate(empty(null), false)));

        assertThat(refused.why()).isEqualTo("complete the hand-over: 16 fields are missing or wrong");
    }

    @Test
    void a_hand_over_and_a_hand_back_say_between_which_tiers_and_by_whom() {
        TicketChanged up = changed(does(acceptedBy("anna"), escalate(complete(), true)));
        TicketChanged back = changed(does(up.ticket(), new AgentCommand.HandBack("mehmet", "not ours")));

        assertThat(up.events().getFirst().event())
                .isEqualTo(new TicketEvent.TicketEscalated(
                        new HandOver(Tier.FIRST, Tier.SECOND, "anna", MONDAY_NINE, true, null, complete())));
        assertThat(back.events().getFirst().event())
                .isEqualTo(new TicketEvent.TicketHandedBack(Tier.SECOND, Tier.FIRST, "mehmet", "not ours", 1));
    }

    @Test
    void who_took_it_before_giving_it_back_is_said_to_have_handed_it_back() {
        Ticket taken =
                changed(does(handedOver(), new AgentCommand.Accept("mehmet"))).ticket();

        TicketChanged back = changed(does(taken, new AgentCommand.HandBack("mehmet", "not ours")));

        assertThat(back.events().getLast().event())
                .isInstanceOfSatisfying(
                        TicketEvent.TicketQueued.class,
                        queued -> assertThat(queued.reason()).isEqualTo(QueueReason.HANDED_BACK));
    }

    private static AgentCommand escalate(HandOverRecord handOver, boolean express) {
        return new AgentCommand.Escalate("anna", handOver, express);
    }
}
