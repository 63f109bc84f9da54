package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(Duration.ofSeconds(20), 1_000, Duration.ofMinutes(5));

    @Test
    void a_body_has_its_time_and_no_more() {
        assertThat(pace.isTooSlow(body(20, 20, 0))).isFalse();
        assertThat(pace.isTooSlow(body(21, 21, 0))).isTrue();
        assertThat(pace.isTooSlow(body(21, 0, 5))).isTrue();
    }

    @Test
    void what_comes_fast_enough_gets_more_time_but_not_for_ever() {
        assertThat(pace.isTooSlow(body(120, 1, 100_000))).isFalse();
        assertThat(pace.isTooSlow(body(121, 1, 100_000))).isTrue();
        assertThat(pace.isTooSlow(body(300, 1, 10_000_000))).isFalse();
        assertThat(pace.isTooSlow(body(301, 1, 10_000_000))).isTrue();
    }

    @Test
    void what_came_fast_and_stopped_is_given_up_all_the_same() {
        assertThat(pace.isTooSlow(body(22, 21, 10_000_000))).isTrue();
    }

    @Test
    void the_silent_and_the_slow_make_room_for_others_soon() {
        assertThat(pace.isBehind(body(1, 1, 0))).isFalse();
        assertThat(pace.isBehind(body(2, 2, 10_000_000))).isTrue();
        assertThat(pace.isBehind(body(10, 0, 1_000))).isTrue();
        assertThat(pace.isBehind(body(10, 0, 10_000))).isFalse();
    }

    private static Pace.Progress body(int age, int silence, long bytes) {
        return new Pace.Progress(Duration.ofSeconds(age), Duration.ofSeconds(silence), bytes);
    }
}
