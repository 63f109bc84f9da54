package io.stellwerk.escalation.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.audit.Caller;
import io.stellwerk.escalation.Tier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Staff STAFF = Staff.of(List.of(
            new Agent("anna", "Anna Berger", Set.of(Tier.FIRST)),
            new Agent("carla", "Carla Neumann", Set.of(Tier.THIRD, Tier.SECOND)),
            new Agent("noah", "Noah Peters", Set.of())));
    private static final Scope OWN_TIERS = new Scope(false, STAFF);

    @Test
    void an_agent_acts_on_their_own_tiers() {
        assertThat(OWN_TIERS.refusal("anna", Tier.FIRST)).isEmpty();
        assertThat(OWN_TIERS.refusal("carla", Tier.SECOND)).isEmpty();
        assertThat(OWN_TIERS.refusal("carla", Tier.THIRD)).isEmpty();
    }

    @Test
    void on_another_tier_they_are_told_which_it_is_and_which_are_theirs() {
        assertThat(OWN_TIERS.refusal("anna", Tier.SECOND))
                .contains("The ticket is at tier 2, and you work on tier 1. Leave it to tier 2, or ask a supervisor.");
        assertThat(OWN_TIERS.refusal("carla", Tier.FIRST).orElseThrow()).contains("you work on tier 2 and 3.");
    }

    @Test
    void somebody_without_tiers_is_told_whom_to_ask_whether_the_desk_knows_them_or_not() {
        String ask = "The ticket is at tier 1, and you work on no tier yet. Ask an administrator to give you tier 1.";

        assertThat(OWN_TIERS.refusal("noah", Tier.FIRST)).contains(ask);
        assertThat(OWN_TIERS.refusal("stranger", Tier.FIRST)).contains(ask);
    }

    @Test
    void a_supervisor_acts_on_every_tier_known_or_not() {
        assertThat(new Scope(true, STAFF).refusal("anna", Tier.THIRD)).isEmpty();
        assertThat(Scope.EVERYWHERE.refusal("sofia", Tier.THIRD)).isEmpty();
    }

    @Test
    void a_person_has_the_name_that_the_desk_knows_or_else_that_of_their_token() {
        Person anna = new Person(new Caller("anna", "A. B.", "192.0.2.17", null), false);
        Person sofia = new Person(new Caller("sofia", "Sofia Lindner", "192.0.2.17", null), true);

        assertThat(anna.name(STAFF)).isEqualTo("Anna Berger");
        assertThat(sofia.name(STAFF)).isEqualTo("Sofia Lindner");
    }
}
