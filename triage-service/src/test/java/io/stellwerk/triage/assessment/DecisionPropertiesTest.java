package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.GERMAN;
import static io.stellwerk.triage.assessment.TicketFixtures.NOW;
import static io.stellwerk.triage.assessment.TicketFixtures.policyOf;
import static io.stellwerk.triage.assessment.TicketFixtures.shipped;
import static io.stellwerk.triage.assessment.TicketFixtures.shippedRules;
import static io.stellwerk.triage.assessment.TicketFixtures.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.Urgency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every ticket whatsoever. */
class DecisionPropertiesTest {

    private static final List<String> WORDS = List.of(
            "Drucker",
            "VPN",
            "Passwort",
            "vergessen",
            "nicht",
            "dringend",
            "alle",
            "Kollegen",
            "Rechnung",
            "Server",
            "down",
            "the",
            "und",
            ".",
            ",",
            "\n",
            ">",
            "\"",
            "kein",
            "Zugriff",
            "gesperrt",
            "Outlook",
            "broken",
            "laptop",
            "Phishing");

    @Property(tries = 300)
    void the_same_ticket_is_always_assessed_the_same(@ForAll("texts") String subject, @ForAll("texts") String text) {
        // Given a second policy of the same rules, as after a restart
        Assessment first = shipped().assess(ticket(subject, text), GERMAN, NOW);
        Assessment again = policyOf(shippedRules()).assess(ticket(subject, text), GERMAN, NOW);
        assertThat(again).isEqualTo(first);
    }

    @Property(tries = 300)
    void any_text_gets_an_answer_that_names_its_rules(@ForAll String subject, @ForAll String text) {
        Assessment assessment = shipped().assess(ticket(subject, text), GERMAN, NOW);
        assertThat(assessment.basis().ruleSet()).isEqualTo(shippedRules().id());
        assertThat(assessment.basis().priority())
                .isEqualTo(Priority.of(
                        assessment.basis().impact(), assessment.basis().urgency()));
        if (assessment instanceof Assessment.Triaged) {
            assertThat(assessment.basis().evidence()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void one_more_statement_of_urgency_never_makes_a_ticket_less_urgent(@ForAll("texts") String text) {
        Urgency before = shipped().assess(ticket("", text), GERMAN, NOW).basis().urgency();
        Urgency after = shipped()
                .assess(ticket("", text + "\n\nEs eilt. Dringend."), GERMAN, NOW)
                .basis()
                .urgency();
        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property
    void confidence_grows_with_evidence_and_falls_with_contrary_evidence(
            @ForAll @IntRange(min = 1, max = 200) int points, @ForAll @IntRange(max = 200) int rival) {
        assertThat(Confidence.of(points + 1, rival)).isGreaterThanOrEqualTo(Confidence.of(points, rival));
        assertThat(Confidence.of(points, rival + 1)).isLessThanOrEqualTo(Confidence.of(points, rival));
        assertThat(Confidence.of(points, rival)).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(25).map(words -> String.join(" ", words));
    }
}
