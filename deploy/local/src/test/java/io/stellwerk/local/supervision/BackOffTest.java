package io.stellwerk.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = BackOff.standard();

    @Test
    void the_wait_doubles_with_each_early_death_up_to_the_limit() {
        assertThat(backOff.delay(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.delay(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backOff.delay(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backOff.delay(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.delay(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_process_that_lived_long_enough_has_a_clean_record() {
        assertThat(backOff.deaths(4, Duration.ofSeconds(59))).isEqualTo(5);
        assertThat(backOff.deaths(4, Duration.ofMinutes(1))).isEqualTo(1);
    }
}
