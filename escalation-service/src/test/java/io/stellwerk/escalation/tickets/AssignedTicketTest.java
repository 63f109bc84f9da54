package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.AGENTS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.acceptedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.queued;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static io.stellwerk.escalation.tickets.TicketFixtures.resolvedBy;
import static io.stellwerk.escalation.tickets.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.organisation.Staff;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignedTicketTest {

    private static final Staff STAFF = Staff.of(List.of(
            new Agent("anna", "Anna Berger", Set.of(Tier.FIRST)),
            new Agent("ben", "Ben Carter", Set.of(Tier.FIRST)),
            new Agent("carla", "Carla Neumann", Set.of(Tier.SECOND))));
    private static final Scope OWN_TIERS = new Scope(false, STAFF);
    private static final Scope EVERYWHERE = new Scope(true, STAFF);

    @Test
    void an_agent_gives_a_waiting_ticket_to_a_colleague_of_its_tier() {
        TicketChanged change = changed(assign(queued(), "anna", "ben", OWN_TIERS));

        assertThat(change.ticket()).isInstanceOf(InProgress.class);
        assertThat(change.ticket().owner()).isEqualTo("ben");
        assertThat(change.events())
                .extracting(RecordedEvent::event)
                .containsExactly(new TicketEvent.TicketAssigned(
                        "ben", "Ben Carter", AssignmentCause.PERSON, "anna", "knows it"));
    }

    @Test
    void nobody_gets_a_ticket_of_a_tier_on_which_they_do_not_work() {
        for (Scope scope : List.of(OWN_TIERS, EVERYWHERE)) {
            Refused refused = refused(assign(queued(), "anna", "carla", scope));
            assertThat(refused.code()).isEqualTo(Refused.Code.ASSIGNEE_WITHOUT_TIER);
            assertThat(refused.why()).contains("tier 1");
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.field()).isEqualTo("agent"));
            assertThat(refused(assign(queued(), "anna", "nobody", scope)).code())
                    .isEqualTo(Refused.Code.ASSIGNEE_WITHOUT_TIER);
        }
    }

    @Test
    void an_agent_gives_away_their_own_ticket_and_not_a_colleagues() {
        assertThat(changed(assign(acceptedBy("anna"), "anna", "ben", OWN_TIERS))
                        .ticket()
                        .owner())
                .isEqualTo("ben");
        assertThat(refused(assign(acceptedBy("ben"), "anna", "anna", OWN_TIERS)).code())
                .isEqualTo(Refused.Code.NOT_THE_OWNER);
    }

    @Test
    void a_supervisor_takes_over_and_gives_away_what_others_have_also_while_it_waits() {
        assertThat(changed(assign(acceptedBy("ben"), "sofia", "sofia", EVERYWHERE))
                        .ticket()
                        .owner())
                .isEqualTo("sofia");
        TicketChanged change = changed(assign(waiting("ben"), "sofia", "anna", EVERYWHERE));
        assertThat(change.ticket().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(change.ticket().owner()).isEqualTo("anna");
    }

    @Test
    void who_has_the_ticket_keeps_it_without_an_event() {
        assertThat(assign(acceptedBy("anna"), "anna", "anna", OWN_TIERS)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_resolved_ticket_cannot_be_assigned() {
        assertThat(refused(assign(resolvedBy("anna"), "sofia", "ben", EVERYWHERE))
                        .code())
                .isEqualTo(Refused.Code.ILLEGAL_TRANSITION);
    }

    @Test
    void a_reopened_ticket_goes_back_to_who_had_it_and_still_works_on_its_tier() {
        TicketChanged change =
                changed(AGENTS.decide(resolvedBy("anna"), new AgentCommand.Reopen("ben"), OWN_TIERS, MONDAY_NINE));

        assertThat(change.ticket()).isInstanceOf(InProgress.class);
        assertThat(change.ticket().owner()).isEqualTo("anna");
        assertThat(change.events())
                .extracting(recorded -> recorded.event().name())
                .containsExactly("ticket-reopened", "ticket-assigned", "response-promised");

        TicketChanged answered = changed(TicketFixtures.DECISIONS.customerReplied(
                resolvedBy("anna"),
                new CustomerReply(UUID.randomUUID(), false, false, MONDAY_NINE),
                STAFF,
                MONDAY_NINE));
        assertThat(answered.ticket().owner()).isEqualTo("anna");
    }

    @Test
    void a_reopened_ticket_waits_in_the_queue_if_who_had_it_left_the_tier() {
        TicketChanged change =
                changed(AGENTS.decide(resolvedBy("carla"), new AgentCommand.Reopen("ben"), OWN_TIERS, MONDAY_NINE));

        assertThat(change.ticket()).isInstanceOf(Queued.class);
    }

    @Test
    void thanks_alone_reopen_nothing_but_end_a_wait() {
        CustomerReply thanks = new CustomerReply(UUID.randomUUID(), false, true, MONDAY_NINE);

        assertThat(TicketFixtures.DECISIONS.customerReplied(resolvedBy("anna"), thanks, STAFF, MONDAY_NINE))
                .isInstanceOf(Unchanged.class);
        assertThat(changed(TicketFixtures.DECISIONS.customerReplied(waiting("anna"), thanks, STAFF, MONDAY_NINE))
                        .ticket())
                .isInstanceOf(InProgress.class);
    }

    private static Outcome assign(Ticket ticket, String by, String to, Scope scope) {
        return AGENTS.decide(ticket, new AgentCommand.Assign(by, to, "knows it"), scope, MONDAY_NINE);
    }
}
