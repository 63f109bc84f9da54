package io.stellwerk.notification.board.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.notification.board.FlowRange;
import io.stellwerk.problems.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowParametersTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void the_last_day_is_meant_unless_something_else_is_asked_for() {
        assertThat(range(null, null)).isEqualTo(new FlowRange(Instant.parse("2026-11-29T09:00:00Z"), NOW));
        assertThat(range("2026-11-30T08:00:00Z", null))
                .isEqualTo(new FlowRange(Instant.parse("2026-11-30T08:00:00Z"), NOW));
        assertThat(range(null, "2026-11-20T08:00:00Z"))
                .isEqualTo(new FlowRange(Instant.parse("2026-11-19T08:00:00Z"), Instant.parse("2026-11-20T08:00:00Z")));
    }

    @Test
    void seven_days_and_a_single_instant_can_be_asked_for() {
        assertThat(range("2026-11-23T09:00:00Z", "2026-11-30T09:00:00Z").from())
                .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(range("2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z").to())
                .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(range("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z").from()).isEqualTo(Instant.EPOCH);
        assertThat(range("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z").from()).isAfter(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59Z, 2026-11-30T09:00:00Z",
        "2026-11-30T09:00:01Z, 2026-11-30T09:00:00Z",
        "1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59.000000001Z",
        "yesterday, 2026-11-30T09:00:00Z",
        "'', ",
        "2026-11-30, "
    })
    void what_cannot_be_answered_is_refused(String from, @Nullable String to) {
        assertThatThrownBy(() -> range(from, to)).isInstanceOf(ProblemException.class);
    }

    private static FlowRange range(@Nullable String from, @Nullable String to) {
        return FlowParameters.range(from, to, NOW);
    }
}
