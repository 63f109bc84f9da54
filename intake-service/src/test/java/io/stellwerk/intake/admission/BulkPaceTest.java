package io.stellwerk.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.admission.BulkPace.View;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BulkPaceTest {

    private static final long BEGIN = -5_000_000_000L;
    private static final Duration AT_ONCE = Duration.ZERO;

    private final BulkPace pace = new BulkPace(Duration.ofMillis(20), 50, 100, Duration.ofSeconds(5));

    @Test
    void bulk_work_goes_on_when_nothing_waits_anywhere() {
        assertThat(pace.mayGo(new View(AT_ONCE, 0, 0, 7), at(0))).isTrue();
        assertThat(pace.mayGo(new View(Duration.ofMillis(20), 50, 100, 7), at(1)))
                .isTrue();
    }

    @Test
    void bulk_work_waits_for_live_messages_that_wait() {
        assertThat(pace.mayGo(new View(Duration.ofMillis(21), 0, 0, 7), at(0))).isFalse();
    }

    @Test
    void bulk_work_waits_for_the_outbox() {
        assertThat(pace.mayGo(new View(AT_ONCE, 51, 0, 7), at(0))).isFalse();
    }

    @Test
    void bulk_work_waits_for_those_who_come_after_as_long_as_they_move() {
        for (int second = 0; second < 60; second++) {
            assertThat(pace.mayGo(new View(AT_ONCE, 0, 101, second), at(second * 1_000)))
                    .isFalse();
        }
    }

    @Test
    void one_piece_passes_each_time_that_nobody_has_moved_for_a_while() {
        View stuck = new View(AT_ONCE, 0, 500, 7);
        assertThat(pace.mayGo(stuck, at(0))).isFalse();
        assertThat(pace.mayGo(stuck, at(5_000))).isFalse();
        assertThat(pace.mayGo(stuck, at(5_001))).isTrue();
        assertThat(pace.mayGo(stuck, at(5_100))).isFalse();
        assertThat(pace.mayGo(stuck, at(10_002))).isTrue();
    }

    @Test
    void no_standstill_of_others_lets_it_pass_live_messages_or_a_full_outbox() {
        assertThat(pace.mayGo(new View(Duration.ofSeconds(1), 0, 500, 7), at(0)))
                .isFalse();
        assertThat(pace.mayGo(new View(Duration.ofSeconds(1), 0, 500, 7), at(60_000)))
                .isFalse();
        assertThat(pace.mayGo(new View(AT_ONCE, 1_000, 500, 7), at(60_000))).isFalse();
    }

    private static long at(long millis) {
        return BEGIN + Duration.ofMillis(millis).toNanos();
    }
}
