package io.stellwerk.benches.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NextResponsesTest {

    private static final PublishedEvent PROMISED = event(
            "response-promised",
            Map.of("startedAt", "2026-11-30T09:00:00Z", "dueAt", "2026-11-30T09:00:12Z", "metric", "NEXT_RESPONSE"));
    private static final PublishedEvent BROKEN =
            event("service-level-breached", Map.of("dueAt", "2026-11-30T09:00:12Z", "metric", "NEXT_RESPONSE"));
    private static final PublishedEvent REPLIED = event("agent-replied", Map.of());

    @Test
    void a_promise_is_kept_or_its_breach_is_told() {
        assertThat(NextResponses.violations("t", List.of(REPLIED, PROMISED, REPLIED)))
                .isEmpty();
        assertThat(NextResponses.violations("t", List.of(REPLIED, PROMISED, event("ticket-resolved", Map.of()))))
                .isEmpty();
        assertThat(NextResponses.violations("t", List.of(REPLIED, PROMISED, BROKEN, REPLIED, PROMISED, BROKEN)))
                .isEmpty();
        assertThat(NextResponses.violations("t", List.of(REPLIED, PROMISED)))
                .containsExactly("ticket t got no next response, and its breach was never told");
    }

    @Test
    void no_promise_is_made_beside_another_or_for_less_than_its_time() {
        PublishedEvent early = event(
                "response-promised", Map.of("startedAt", "2026-11-30T09:00:01Z", "dueAt", "2026-11-30T09:00:12Z"));

        assertThat(NextResponses.violations("t", List.of(PROMISED, PROMISED, REPLIED)))
                .containsExactly("ticket t was promised a response while it waited for one");
        assertThat(NextResponses.violations("t", List.of(early, REPLIED)))
                .containsExactly("ticket t was promised a response too early");
    }

    @Test
    void no_alarm_is_about_a_promise_that_was_never_made() {
        PublishedEvent first =
                event("service-level-warned", Map.of("dueAt", "2026-11-30T08:00:12Z", "metric", "FIRST_RESPONSE"));

        assertThat(NextResponses.violations("t", List.of(first, BROKEN)))
                .containsExactly("ticket t had service-level-breached for a response that nobody promised");
    }

    private static PublishedEvent event(String name, Map<String, String> fields) {
        return new PublishedEvent("t", name, "stellwerk.escalation." + name + ".v1", 0, fields);
    }
}
