package io.stellwerk.escalation.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Tier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Staff STAFF = Staff.of(List.of(
            new Agent("anna", "Anna Berger", Set.of(Tier.FIRST)),
            new Agent("ben.carter", "Ben Carter", Set.of(Tier.FIRST)),
            new Agent("0199f3a1-5c20", "Carla Neumann", Set.of(Tier.SECOND))));

    @Test
    void known_people_are_found_in_the_order_of_the_text_and_once() {
        assertThat(Mentions.in("@ben.carter: please ask @anna. And (@0199f3a1-5c20), @anna!", STAFF))
                .containsExactly("ben.carter", "anna", "0199f3a1-5c20");
    }

    @Test
    void addresses_and_strangers_mention_nobody() {
        assertThat(Mentions.in("mail post@anna.example, or @@anna, or @nobody", STAFF))
                .isEmpty();
    }

    @Test
    void whoever_may_be_meant_is_looked_up_with_and_without_the_end_of_a_sentence() {
        assertThat(Mentions.candidates("Is it you, @anna.? Or @ben.carter...")).contains("anna", "ben.carter");
    }

    @Test
    void a_text_of_nothing_but_mentions_asks_for_no_more_than_fifty() {
        assertThat(Mentions.candidates("@a1 ".repeat(20_000))).hasSize(1);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("@x").append(i).append(' ');
        }
        assertThat(Mentions.candidates(many.toString())).hasSize(50);
    }
}
