package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.AGENTS;
import static io.stellwerk.escalation.tickets.TicketFixtures.DECISIONS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesAndWaitsTest {

    private static final AgentCommand.Note NOTE =
            new AgentCommand.Note("ben", new UUID(7, 1), "Was it the cable, @anna?");
    private static final Instant TOMORROW = MONDAY_NINE.plus(Duration.ofDays(1));

    static List<Ticket> open() {
        return List.of(
                TicketFixtures.received(),
                TicketFixtures.queued(),
                acceptedBy("anna"),
                TicketFixtures.waiting("anna"),
                TicketFixtures.resolvedBy("anna"));
    }

    @ParameterizedTest
    @MethodSource("open")
    void a_note_changes_nothing_that_an_agent_must_have_seen(Ticket ticket) {
        Scope scope = new Scope(true, Staff.of(List.of(new Agent("anna", "Anna Berger", Set.of(Tier.FIRST)))));

        TicketChanged change = changed(AGENTS.decide(ticket, NOTE, scope, MONDAY_NINE));

        assertThat(change.ticket().status()).isEqualTo(ticket.status());
        assertThat(change.ticket().owner()).isEqualTo(ticket.owner());
        assertThat(change.ticket().routing().isStillAsSeenAt(ticket.routing().version()))
                .isTrue();
        assertThat(change.ticket().routing().promises().first())
                .isEqualTo(ticket.routing().promises().first());
        assertThat(change.timers()).isEmpty();
        assertThat(change.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new TicketEvent.NoteAdded(NOTE.messageId(), "ben", NOTE.text(), List.of("anna")));
    }

    @Test
    void a_closed_ticket_takes_no_notes() {
        assertThat(refused(does(TicketFixtures.closed(), NOTE)).code()).isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
    }

    @Test
    void a_wait_until_an_instant_ends_there_by_itself() {
        TicketChanged change = changed(does(acceptedBy("anna"), new AgentCommand.Wait("anna", "holiday", TOMORROW)));

        assertThat(change.timers()).containsExactly(new Timer(Timer.Kind.WAIT_UNTIL, MONDAY_NINE, TOMORROW));
        TicketChanged resumed =
                changed(DECISIONS.timerDue(change.ticket(), change.timers().getFirst(), TOMORROW));
        assertThat(resumed.ticket()).isInstanceOf(InProgress.class);
        assertThat(resumed.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new TicketEvent.TicketResumed(Cause.TIME));
    }

    @Test
    void a_wait_that_ended_earlier_or_was_replaced_is_not_ended_again() {
        Timer first = new Timer(Timer.Kind.WAIT_UNTIL, MONDAY_NINE, TOMORROW);
        Ticket resumed = changed(does(
                        changed(does(acceptedBy("anna"), new AgentCommand.Wait("anna", null, TOMORROW)))
                                .ticket(),
                        new AgentCommand.Resume("anna")))
                .ticket();
        Ticket waitsLonger = changed(does(resumed, new AgentCommand.Wait("anna", null, TOMORROW.plusSeconds(60))))
                .ticket();

        assertThat(DECISIONS.timerDue(resumed, first, TOMORROW)).isInstanceOf(Unchanged.class);
        assertThat(DECISIONS.timerDue(waitsLonger, first, TOMORROW)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_wait_ends_neither_in_the_past_nor_in_more_than_180_days() {
        for (Instant until : List.of(
                MONDAY_NINE,
                MONDAY_NINE.minusSeconds(1),
                MONDAY_NINE.plus(AgentDecisions.LONGEST_WAIT).plusSeconds(1))) {
            Refused refused = refused(does(acceptedBy("anna"), new AgentCommand.Wait("anna", null, until)));
            assertThat(refused.code()).isEqualTo(Refused.Code.INVALID_ACTION);
            assertThat(refused.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("until");
        }
        assertThat(does(
                        acceptedBy("anna"),
                        new AgentCommand.Wait("anna", null, MONDAY_NINE.plus(AgentDecisions.LONGEST_WAIT))))
                .isInstanceOf(TicketChanged.class);
    }

    @Test
    void a_hand_over_is_rejected_in_the_queue_and_counted_as_a_bounce() {
        TicketChanged change = changed(does(TicketFixtures.handedOver(), new AgentCommand.Reject("carla", "no log")));

        assertThat(change.ticket()).isInstanceOf(Queued.class);
        assertThat(change.ticket().routing().tier()).isEqualTo(Tier.FIRST);
        assertThat(change.ticket().routing().bounces()).isEqualTo(1);
        assertThat(refused(does(TicketFixtures.queued(), new AgentCommand.Reject("anna", "no log")))
                        .code())
                .isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
        assertThat(refused(does(acceptedBy("anna"), new AgentCommand.Reject("anna", "no log")))
                        .code())
                .isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
    }
}
