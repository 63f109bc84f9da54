package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.assess;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the desk's customers write, in German and English, and what the shipped rules make of it. */
class ShippedRulesTest {

    @ParameterizedTest(name = "{4}: {0}, tier {1}")
    @CsvFileSource(resources = "/tickets/desk.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void a_usual_request_is_triaged(String category, int tier, int impact, int urgency, String subject, String text) {
        // When
        Assessment assessment = assess(subject, text);

        // Then
        assertThat(assessment).isInstanceOfSatisfying(Assessment.Triaged.class, triaged -> {
            assertThat(triaged.category().code()).isEqualTo(category);
            assertThat(triaged.tier().number()).isEqualTo(tier);
            assertThat(triaged.basis().impact().level()).isEqualTo(impact);
            assertThat(triaged.basis().urgency().level()).isEqualTo(urgency);
            assertThat(triaged.basis().evidence()).isNotEmpty();
            assertThat(triaged.confidence()).isBetween(0.5, 1.0);
        });
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/tickets/undecided.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void what_the_rules_do_not_cover_is_left_to_a_person(String reason, String subject, String text) {
        // When
        Assessment assessment = assess(subject, text);

        // Then
        assertThat(assessment)
                .isInstanceOfSatisfying(
                        Assessment.Deferred.class,
                        deferred -> assertThat(deferred.reason().name()).isEqualTo(reason));
    }
}
