package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetterOperations;
import io.stellwerk.messaging.DeadLetterOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of redriving many letters.
 *
 * @param left how many more match and were not tried yet
 * @param nextCursor what to send to go on with those; nothing if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedriveReport(
        List<OutcomeView> outcomes, long left, @Nullable String nextCursor) {

    static RedriveReport of(List<DeadLetterOutcome> outcomes) {
        return new RedriveReport(outcomes.stream().map(OutcomeView::of).toList(), 0, null);
    }

    static RedriveReport of(DeadLetterOperations.Course course) {
        return new RedriveReport(
                course.outcomes().stream().map(OutcomeView::of).toList(),
                course.left(),
                course.left() == 0 ? null : Long.toString(course.last()));
    }
}
