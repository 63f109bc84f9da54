package io.stellwerk.benches.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessFiguresTest {

    private static final String STAT =
            "42 (a (strange) name) S 1 42 42 0 -1 4194560 1 2 3 4 100 20 7 3 20 0 30 0 5 6 7\n";

    @Test
    void processor_time_is_that_of_the_program_and_of_the_system() {
        assertThat(ProcessReading.ticks(STAT, false)).isEqualTo(120);
    }

    @Test
    void children_that_have_ended_count_if_children_do() {
        assertThat(ProcessReading.ticks(STAT, true)).isEqualTo(130);
    }

    @Test
    void a_process_that_ended_meanwhile_adds_nothing() {
        assertThat(ProcessReading.ticks("", true)).isZero();
    }

    @Test
    void figures_are_the_difference_of_two_readings_and_the_memory_of_the_second() {
        assertThat(ProcessFigures.between(new ProcessReading(10, 5_000), new ProcessReading(35, 4_000)))
                .isEqualTo(new ProcessFigures(250, 4_000));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void instances_of_one_name_count_together() {
        long here = ProcessHandle.current().pid();
        MachineUse.Begun begun = MachineUse.begin(
                List.of(new ProcessGroup("twice", here, false), new ProcessGroup("twice", here, true)));

        long alone = ProcessReading.of(new ProcessGroup("once", here, false)).residentBytes();
        assertThat(begun.end().parts())
                .hasEntrySatisfying(
                        "twice", figures -> assertThat(figures.residentBytes()).isGreaterThan(alone * 3 / 2));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_takes_time_and_memory() {
        MachineUse.Begun begun = MachineUse.begin(
                List.of(new ProcessGroup("this", ProcessHandle.current().pid(), false)));
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(begun.end().parts()).hasEntrySatisfying("this", figures -> {
            assertThat(figures.cpuMillis()).isPositive();
            assertThat(figures.residentBytes()).isPositive();
        });
    }
}
