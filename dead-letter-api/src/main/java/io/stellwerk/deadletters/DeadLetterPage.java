package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetterSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of dead letters, the first parked first.
 *
 * @param nextCursor where the next page begins; nothing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterPage(
        List<DeadLetterView> deadLetters, @Nullable String nextCursor) {

    static DeadLetterPage of(List<DeadLetterSummary> found, int limit) {
        boolean more = found.size() > limit;
        List<DeadLetterSummary> shown = more ? found.subList(0, limit) : found;
        return new DeadLetterPage(
                shown.stream().map(DeadLetterView::brief).toList(),
                more ? Long.toString(shown.getLast().place()) : null);
    }
}
