package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.DECISIONS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.closed;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.queued;
import static io.stellwerk.escalation.tickets.TicketFixtures.replies;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.timers.Timer;
import org.junit.jupiter.api.Test;

/** A customer needs no answer any more. */
class WithdrawnTicketTest {

    @Test
    void a_ticket_that_waits_is_solved_by_nobody_and_reopened_for_nobody_in_particular() {
        TicketChanged change = changed(DECISIONS.withdrawn(queued(), MONDAY_NINE));

        assertThat(names(change)).containsExactly("ticket-resolved");
        assertThat(change.ticket().status()).isEqualTo(Status.RESOLVED);
        assertThat(change.timers()).extracting(Timer::kind).containsExactly(Timer.Kind.AUTO_CLOSE);
        Ticket again = changed(replies(change.ticket(), MONDAY_NINE)).ticket();
        assertThat(((Queued) again).preferredAgent()).isNull();
    }

    @Test
    void a_ticket_that_somebody_has_stays_theirs() {
        assertThat(changed(DECISIONS.withdrawn(acceptedBy("anna"), MONDAY_NINE))
                        .ticket()
                        .owner())
                .isEqualTo("anna");
        Ticket withdrawn =
                changed(DECISIONS.withdrawn(waiting("anna"), MONDAY_NINE)).ticket();
        assertThat(((Queued) changed(replies(withdrawn, MONDAY_NINE)).ticket()).preferredAgent())
                .isEqualTo("anna");
    }

    @Test
    void a_ticket_that_is_solved_stays_as_it_is() {
        assertThat(DECISIONS.withdrawn(resolvedBy("anna"), MONDAY_NINE)).isInstanceOf(Unchanged.class);
        assertThat(DECISIONS.withdrawn(closed(), MONDAY_NINE)).isInstanceOf(Unchanged.class);
    }
}
