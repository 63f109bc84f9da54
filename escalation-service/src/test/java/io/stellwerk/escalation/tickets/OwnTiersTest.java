package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.AGENTS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.organisation.Staff;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnTiersTest {

    private static final Scope OWN_TIERS = new Scope(
            false,
            Staff.of(List.of(
                    new Agent("anna", "Anna Berger", Set.of(Tier.FIRST)),
                    new Agent("carla", "Carla Neumann", Set.of(Tier.SECOND)))));

    @Test
    void who_handed_a_ticket_over_leaves_it_to_the_next_tier() {
        Refused refused = refused(
                AGENTS.decide(TicketFixtures.handedOver(), new AgentCommand.Accept("anna"), OWN_TIERS, MONDAY_NINE));

        assertThat(refused.code()).isEqualTo(Refused.Code.NOT_YOUR_TIER);
        assertThat(refused.why()).startsWith("The ticket is at tier 2, and you work on tier 1.");
        assertThat(refused.allowed()).isEmpty();
    }

    @Test
    void the_present_tier_of_the_ticket_counts() {
        Outcome accepted =
                AGENTS.decide(TicketFixtures.handedOver(), new AgentCommand.Accept("carla"), OWN_TIERS, MONDAY_NINE);

        assertThat(TicketFixtures.after(accepted, InProgress.class).owner()).isEqualTo("carla");
    }

    @Test
    void who_has_a_ticket_and_lost_the_tier_meanwhile_may_not_go_on_with_it() {
        Outcome outcome = AGENTS.decide(
                TicketFixtures.acceptedBy("carla"),
                new AgentCommand.Resolve("carla", "Unlocked."),
                OWN_TIERS,
                MONDAY_NINE);

        assertThat(refused(outcome).code()).isEqualTo(Refused.Code.NOT_YOUR_TIER);
    }
}
