package io.stellwerk.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ITIL matrix, all nine fields of it. */
class PriorityMatrixTest {

    @ParameterizedTest
    @CsvSource({"1,1,P1", "1,2,P2", "2,1,P2", "1,3,P3", "2,2,P3", "3,1,P3", "2,3,P4", "3,2,P4", "3,3,P5"})
    void priority_follows_from_impact_and_urgency(int impact, int urgency, Priority expected) {
        assertThat(Priority.of(Impact.ofLevel(impact), Urgency.ofLevel(urgency)))
                .isEqualTo(expected);
    }
}
