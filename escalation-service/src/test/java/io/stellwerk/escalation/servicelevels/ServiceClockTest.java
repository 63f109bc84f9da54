package io.stellwerk.escalation.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.escalation.calendars.CalendarFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final Instant START = CalendarFixtures.MONDAY_NINE;
    private static final Objective FOUR_HOURS = new Objective(Duration.ofHours(4), CalendarFixtures.OFFICE);
    private static final Objective ONE_HOUR = new Objective(Duration.ofHours(1), CalendarFixtures.OFFICE);

    @Test
    void a_running_clock_counts_working_time_only() {
        ServiceClock clock = ServiceClock.after(List.of(new ClockEvent.Started(START, FOUR_HOURS)));

        assertThat(clock.elapsed(START.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(10));
        assertThat(clock.due()).contains(hours(4));
    }

    @Test
    void a_paused_clock_stands_still_and_has_no_due_instant() {
        ServiceClock clock =
                ServiceClock.after(List.of(new ClockEvent.Started(START, FOUR_HOURS), new ClockEvent.Paused(hours(1))));

        assertThat(clock.elapsed(hours(5))).isEqualTo(Duration.ofHours(1));
        assertThat(clock.due()).isEmpty();
    }

    @Test
    void a_resumed_clock_is_due_after_what_remained() {
        ServiceClock clock = ServiceClock.after(List.of(
                new ClockEvent.Started(START, FOUR_HOURS),
                new ClockEvent.Paused(hours(1)),
                new ClockEvent.Resumed(hours(3))));

        assertThat(clock.due()).contains(hours(6));
    }

    @Test
    void a_change_of_priority_keeps_the_pause() {
        List<ClockEvent> paused = List.of(
                new ClockEvent.Started(START, FOUR_HOURS),
                new ClockEvent.Paused(hours(1)),
                new ClockEvent.Retargeted(hours(2), new Objective(Duration.ofHours(2), CalendarFixtures.OFFICE)));
        List<ClockEvent> resumed = new ArrayList<>(paused);
        resumed.add(new ClockEvent.Resumed(hours(3)));

        assertThat(ServiceClock.after(paused).due()).isEmpty();
        assertThat(ServiceClock.after(paused).elapsed(hours(5))).isEqualTo(Duration.ofHours(1));
        assertThat(ServiceClock.after(resumed).due()).contains(hours(4));
    }

    @Test
    void a_change_of_priority_keeps_what_has_elapsed() {
        ServiceClock clock = ServiceClock.after(
                List.of(new ClockEvent.Started(START, ONE_HOUR), new ClockEvent.Retargeted(hours(2), FOUR_HOURS)));

        assertThat(clock.due()).contains(hours(4));
    }

    @Test
    void a_stopped_clock_counts_no_more() {
        ServiceClock clock = ServiceClock.after(
                List.of(new ClockEvent.Started(START, FOUR_HOURS), new ClockEvent.Stopped(hours(2))));

        assertThat(clock.elapsed(hours(9))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_part_of_the_target_is_used_up_after_that_part_of_the_working_time() {
        ServiceClock clock = ServiceClock.after(List.of(new ClockEvent.Started(START, FOUR_HOURS)));

        assertThat(clock.reaches(75)).contains(hours(3));
    }

    @Test
    void a_clock_begins_with_its_start() {
        assertThatThrownBy(() -> ServiceClock.after(List.of(new ClockEvent.Paused(START))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServiceClock.after(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_clock_starts_once() {
        ClockEvent started = new ClockEvent.Started(START, FOUR_HOURS);

        assertThatThrownBy(() -> ServiceClock.after(List.of(started, started)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("once");
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
