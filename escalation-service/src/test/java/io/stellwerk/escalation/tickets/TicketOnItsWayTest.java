package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.does;
import static io.stellwerk.escalation.tickets.TicketFixtures.names;
import static io.stellwerk.escalation.tickets.TicketFixtures.queued;
import static io.stellwerk.escalation.tickets.TicketFixtures.received;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static io.stellwerk.escalation.tickets.TicketFixtures.toTier;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketOnItsWayTest {

    @Test
    void a_triaged_ticket_enters_the_queue_of_its_tier_with_its_first_event() {
        TicketChanged change = changed(TicketFixtures.DECISIONS.assessed(
                received(), toTier(Tier.SECOND, Priority.P2), MONDAY_NINE.plusSeconds(1)));

        assertThat(change.ticket().routing().queue()).isEqualTo("tier-2");
        assertThat(change.ticket().facts().priority()).isEqualTo(Priority.P2);
        assertThat(change.events()).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.event())
                    .isEqualTo(new TicketEvent.TicketQueued(
                            QueueReason.TRIAGED, List.of("network"), MONDAY_NINE.plusSeconds(4 * 3600)));
        });
    }

    @Test
    void a_deferred_ticket_waits_for_a_person_at_the_first_level() {
        Assessment deferred = new Assessment(Priority.P5, null, List.of(), null, "en", ImpactAndUrgency.UNKNOWN);

        TicketChanged change = changed(TicketFixtures.DECISIONS.assessed(received(), deferred, MONDAY_NINE));

        assertThat(change.ticket().routing().tier()).isEqualTo(Tier.FIRST);
        assertThat(change.events().getFirst().event())
                .isInstanceOfSatisfying(
                        TicketEvent.TicketQueued.class,
                        queued -> assertThat(queued.reason()).isEqualTo(QueueReason.TRIAGE_DEFERRED));
    }

    @Test
    void a_second_assessment_does_not_take_the_ticket_from_its_agent() {
        Outcome outcome =
                TicketFixtures.DECISIONS.assessed(acceptedBy("anna"), toTier(Tier.THIRD, Priority.P1), MONDAY_NINE);

        assertThat(outcome).isInstanceOf(Unchanged.class);
    }

    @Test
    void an_agent_takes_a_waiting_ticket() {
        TicketChanged change = changed(does(queued(), new AgentCommand.Accept("anna")));

        assertThat(change.ticket().owner()).isEqualTo("anna");
        assertThat(change.ticket().routing().version())
                .isEqualTo(queued().routing().version() + 1);
        assertThat(names(change)).containsExactly("ticket-accepted");
    }

    @Test
    void nobody_takes_a_ticket_that_somebody_has() {
        Refused refused = refused(does(acceptedBy("anna"), new AgentCommand.Accept("ben")));

        assertThat(refused.code()).isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
        assertThat(refused.why()).contains("IN_PROGRESS", "reply", "escalate", "resolve");
    }

    @Test
    void only_the_owner_works_on_a_ticket() {
        Refused refused = refused(does(acceptedBy("anna"), new AgentCommand.Resolve("ben", "Done.")));

        assertThat(refused.code()).isEqualTo(Refused.Code.NOT_THE_OWNER);
    }

    @Test
    void only_the_owner_works_on_a_ticket_that_waits_for_the_customer() {
        List<AgentCommand> commands = List.of(
                new AgentCommand.Reply("ben", UUID.randomUUID(), "Hello"),
                new AgentCommand.Resume("ben"),
                new AgentCommand.Resolve("ben", "Done."));

        assertThat(commands).allSatisfy(command -> {
            Refused refused = refused(does(waiting("anna"), command));
            assertThat(refused.code()).isEqualTo(Refused.Code.NOT_THE_OWNER);
            assertThat(refused.why()).contains("anna");
            assertThat(refused.allowed()).contains(Action.REPLY, Action.RESUME, Action.RESOLVE);
        });
    }

    @Test
    void a_ticket_that_is_not_triaged_takes_notes_and_nothing_else() {
        Refused refused = refused(does(received(), new AgentCommand.Accept("anna")));

        assertThat(refused.allowed()).containsExactly(Action.NOTE);
        assertThat(refused.why()).endsWith("possible now: note");
    }

    @Test
    void the_first_reply_is_the_first_response_and_the_second_is_not() {
        TicketChanged first = changed(does(acceptedBy("anna"), reply("Hello")));
        TicketChanged second = changed(does(first.ticket(), reply("One more thing")));

        assertThat(first.events().getFirst().event())
                .isInstanceOfSatisfying(
                        TicketEvent.AgentReplied.class,
                        replied -> assertThat(replied.firstResponse()).isTrue());
        assertThat(second.events().getFirst().event())
                .isInstanceOfSatisfying(
                        TicketEvent.AgentReplied.class,
                        replied -> assertThat(replied.firstResponse()).isFalse());
    }

    @Test
    void an_agent_ends_the_wait_for_the_customer() {
        TicketChanged change = changed(does(waiting("anna"), new AgentCommand.Resume("anna")));

        assertThat(change.ticket().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(change.events().getFirst().event()).isEqualTo(new TicketEvent.TicketResumed(Cause.AGENT));
    }

    @Test
    void facts_that_come_later_fill_gaps_and_change_nothing() {
        TicketFacts known = queued().facts();
        TicketFacts told = new TicketFacts(
                known.id(),
                "SW-1",
                "other customer",
                "Other",
                "EMAIL",
                "de",
                "printing",
                Priority.P1,
                List.of(),
                MONDAY_NINE,
                ImpactAndUrgency.UNKNOWN);

        assertThat(known.completedBy(told)).isEqualTo(known);
        assertThat(received().facts().completedBy(told).category()).isEqualTo("printing");
    }

    private static AgentCommand reply(String text) {
        return new AgentCommand.Reply("anna", UUID.randomUUID(), text);
    }
}
