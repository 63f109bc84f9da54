package io.stellwerk.benches.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuietMachineTest {

    private static final String BEGIN = "cpu  1000 0 200 8000 100 0 10 0 0 0\ncpu0 500 0 100 4000 50 0 5 0 0 0\n";

    @Test
    void an_idle_machine_is_not_busy() {
        assertThat(busy("cpu  1000 0 200 8600 100 0 10 0 0 0\n")).isZero();
    }

    @Test
    void waiting_for_a_disk_is_not_being_busy() {
        assertThat(busy("cpu  1000 0 200 8300 400 0 10 0 0 0\n")).isZero();
    }

    @Test
    void the_busy_part_is_of_all_processors_together() {
        assertThat(busy("cpu  1100 0 250 8450 100 0 10 0 0 0\n")).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void a_look_that_took_no_time_finds_nothing() {
        assertThat(busy(BEGIN)).isZero();
    }

    private static double busy(String end) {
        return QuietMachine.busy(QuietMachine.counters(BEGIN), QuietMachine.counters(end));
    }
}
