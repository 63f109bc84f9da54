package io.stellwerk.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.DeadLetterOutcome;
import io.stellwerk.messaging.DeadLetterSummary;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** The names that the description promises are those that are answered. */
class OutcomeNamesContractTest {

    @Test
    void every_state_is_described() {
        assertThat(described(DeadLetterView.class, "state")).isEqualTo(names(DeadLetterSummary.State.values()));
    }

    @Test
    void every_outcome_is_described() {
        assertThat(described(OutcomeView.class, "outcome")).isEqualTo(names(DeadLetterOutcome.Kind.values()));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> described(Class<? extends Record> view, String field) {
        try {
            return List.of(
                    view.getDeclaredField(field).getAnnotation(Schema.class).enumeration());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
