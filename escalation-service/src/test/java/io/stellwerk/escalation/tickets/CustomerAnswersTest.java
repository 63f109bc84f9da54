package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.after;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.closed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.replies;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerAnswersTest {

    @Test
    void work_goes_on_with_the_same_owner() {
        TicketChanged change = changed(replies(waiting("anna"), MONDAY_NINE));

        assertThat(change.ticket().owner()).isEqualTo("anna");
        assertThat(names(change)).containsExactly("ticket-resumed");
    }

    @Test
    void a_resolved_ticket_is_reopened_for_the_agent_who_knows_it() {
        TicketChanged change = changed(replies(resolvedBy("anna"), MONDAY_NINE.plus(Duration.ofDays(7))));

        assertThat(names(change)).containsExactly("ticket-reopened", "ticket-queued", "response-promised");
        assertThat(((Queued) change.ticket()).preferredAgent()).isEqualTo("anna");
        assertThat(change.ticket().owner()).isNull();
    }

    @Test
    void after_the_reopen_window_the_answer_is_told_to_come_too_late() {
        Ticket resolved = resolvedBy("anna");

        TicketChanged change =
                changed(replies(resolved, MONDAY_NINE.plus(Duration.ofDays(7)).plusSeconds(1)));

        assertThat(names(change)).containsExactly("reply-after-close");
        assertThat(change.ticket().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_closed_ticket_stays_closed_and_the_answer_is_told_to_come_too_late() {
        CustomerReply reply = new CustomerReply(UUID.randomUUID(), false, false, MONDAY_NINE);

        TicketChanged change =
                changed(TicketFixtures.DECISIONS.customerReplied(closed(), reply, Staff.NOBODY, MONDAY_NINE));

        assertThat(change.ticket().status()).isEqualTo(Status.CLOSED);
        assertThat(change.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new TicketEvent.ReplyAfterClose(reply.messageId()));
    }

    @Test
    void a_machines_note_to_a_closed_ticket_is_only_filed() {
        CustomerReply outOfOffice = new CustomerReply(UUID.randomUUID(), true, false, MONDAY_NINE);

        assertThat(TicketFixtures.DECISIONS.customerReplied(closed(), outOfOffice, Staff.NOBODY, MONDAY_NINE))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void an_open_ticket_goes_on_as_it_is() {
        assertThat(replies(acceptedBy("anna"), MONDAY_NINE)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_machine_moves_nothing() {
        CustomerReply outOfOffice = new CustomerReply(UUID.randomUUID(), true, false, MONDAY_NINE);

        assertThat(TicketFixtures.DECISIONS.customerReplied(waiting("anna"), outOfOffice, Staff.NOBODY, MONDAY_NINE))
                .isInstanceOf(Unchanged.class);
        assertThat(TicketFixtures.DECISIONS.customerReplied(resolvedBy("anna"), outOfOffice, Staff.NOBODY, MONDAY_NINE))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void a_resolved_ticket_closes_by_itself_when_nobody_objects() {
        TicketChanged resolved = changed(does(acceptedBy("anna"), new AgentCommand.Resolve("anna", "Unlocked.")));
        Timer timer = resolved.timers().getFirst();

        TicketChanged closed = changed(TicketFixtures.DECISIONS.timerDue(resolved.ticket(), timer, timer.dueAt()));

        assertThat(timer.dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofDays(10)));
        assertThat(closed.events().getFirst().event()).isEqualTo(new TicketEvent.TicketClosed(CloseReason.AUTO));
    }

    @Test
    void a_timer_of_an_earlier_resolution_closes_nothing() {
        TicketChanged first = changed(does(acceptedBy("anna"), new AgentCommand.Resolve("anna", "Unlocked.")));
        Timer earlier = first.timers().getFirst();
        Ticket reopened =
                changed(replies(first.ticket(), MONDAY_NINE.plusSeconds(60))).ticket();
        InProgress again = after(does(reopened, new AgentCommand.Accept("anna")), InProgress.class);
        Ticket resolvedAnew = changed(TicketFixtures.does(
                        again, new AgentCommand.Resolve("anna", "Really."), MONDAY_NINE.plusSeconds(120)))
                .ticket();

        assertThat(TicketFixtures.DECISIONS.timerDue(reopened, earlier, earlier.dueAt()))
                .isInstanceOf(Unchanged.class);
        assertThat(TicketFixtures.DECISIONS.timerDue(resolvedAnew, earlier, earlier.dueAt()))
                .isInstanceOf(Unchanged.class);
    }
}
