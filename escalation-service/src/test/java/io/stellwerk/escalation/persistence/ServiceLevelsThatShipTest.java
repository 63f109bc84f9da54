package io.stellwerk.escalation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.ServiceLevels;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceLevelsThatShipTest {

    private final ServiceLevels levels = ServiceLevelSource.serviceLevels("1");

    @Test
    void a_p1_ticket_is_answered_within_a_quarter_of_an_hour_at_any_hour() {
        assertThat(levels.firstResponse(Priority.P1, Instant.parse("2026-12-25T02:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-25T02:15:00Z"));
    }

    @Test
    void a_p3_ticket_of_christmas_eve_is_answered_after_the_holidays() {
        assertThat(levels.firstResponse(Priority.P3, Instant.parse("2026-12-24T16:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-28T10:00:00Z"));
    }

    @Test
    void a_version_that_does_not_ship_is_rejected() {
        assertThatThrownBy(() -> ServiceLevelSource.serviceLevels("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
