package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.ENGLISH;
import static io.stellwerk.triage.assessment.TicketFixtures.NOW;
import static io.stellwerk.triage.assessment.TicketFixtures.policyOf;
import static io.stellwerk.triage.assessment.TicketFixtures.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.language.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two categories want the same ticket. */
class ConflictTest {

    private static final String RULES = """
            name: test
            version: "7"
            margin: 10
            languageSkills: {en: english}
            rules:
              - id: theft
                weight: 3
                over: [bikes]
                when: {en: ["stolen"]}
                then: {category: police, tier: 2}
              - id: bikes
                weight: 6
                when: {en: ["bike"]}
                then: {category: bikes, service: bikes, tier: 1, skills: [bikes]}
              - id: bells
                weight: 4
                when: {en: ["bell"]}
                then: {category: bikes, intent: ring, tier: 2, skills: [bells]}
              - id: cars
                weight: 6
                when: {en: ["car"]}
                then: {category: cars, tier: 1}
              - id: hints
                weight: 1
                when: {en: ["vehicle"]}
                then: {category: cars, tier: 1}
            """;

    private final TriagePolicy policy = policyOf(RULES);

    private Assessment assess(String subject, String text) {
        return policy.assess(ticket(subject, text), ENGLISH, NOW);
    }

    @Test
    void the_one_with_clearly_more_for_it_wins_and_the_other_is_remembered() {
        var triaged = (Assessment.Triaged) assess("My bike", "I came by car.");
        assertThat(triaged.category()).isEqualTo(new Category("bikes"));
        assertThat(triaged.basis().alternatives()).singleElement().satisfies(other -> {
            assertThat(other.category()).contains(new Category("cars"));
            assertThat(other.rejectedBecause()).contains("bikes has more for it");
        });
    }

    @Test
    void of_two_with_about_as_much_for_them_a_person_chooses() {
        var deferred = (Assessment.Deferred) assess("", "My bike and my car are gone.");
        assertThat(deferred.reason()).isEqualTo(Assessment.Reason.CONFLICTING_RULES);
        assertThat(deferred.basis().alternatives()).hasSize(2);
        assertThat(deferred.basis().evidence()).hasSize(2);
    }

    @Test
    void a_rule_that_is_over_a_category_beats_heavier_ones() {
        var triaged = (Assessment.Triaged) assess("My bike", "It was stolen.");
        assertThat(triaged.category()).isEqualTo(new Category("police"));
        assertThat(triaged.basis().alternatives().getFirst().rejectedBecause())
                .isEqualTo("the rule theft is over bikes");
    }

    @Test
    void the_strongest_rule_of_a_category_names_the_tier_and_the_others_add_skills() {
        var triaged = (Assessment.Triaged) assess("", "My bike lost its bell.");
        assertThat(triaged.tier()).isEqualTo(Tier.FIRST);
        assertThat(triaged.service()).isEqualTo(Optional.of("bikes"));
        assertThat(triaged.intent()).isEqualTo(Optional.of("ring"));
        assertThat(triaged.skills()).containsExactly(new Skill("bikes"), new Skill("bells"), new Skill("english"));
    }

    @Test
    void a_mere_hint_is_not_enough() {
        var deferred = (Assessment.Deferred) assess(
                "",
                "I do have questions and then more questions about so many things that I can hardly name them all"
                        + " in one letter to you, but among all of these is a vehicle.");
        assertThat(deferred.reason()).isEqualTo(Assessment.Reason.LOW_CONFIDENCE);
    }

    @Test
    void a_ticket_in_a_language_that_the_rules_do_not_speak_goes_to_a_person_who_does() {
        var deferred =
                (Assessment.Deferred) policy.assess(ticket("Bonjour", "Mon vélo"), new Language("fr", 0.95), NOW);
        assertThat(deferred.reason()).isEqualTo(Assessment.Reason.UNKNOWN_LANGUAGE);
    }

    @Test
    void a_ticket_that_no_rule_knows_goes_to_a_person() {
        var deferred = (Assessment.Deferred) assess("Hello", "Good morning.");
        assertThat(deferred.reason()).isEqualTo(Assessment.Reason.NO_RULE_MATCHED);
        assertThat(deferred.confidence()).isEmpty();
    }
}
