package io.stellwerk.escalation.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void an_hour_from_friday_16_30_ends_on_monday_9_30() {
        assertThat(CalendarFixtures.office(BERLIN, "09:00-17:00").add(at("2026-11-20T16:30"), Duration.ofHours(1)))
                .isEqualTo(at("2026-11-23T09:30"));
    }

    @Test
    void four_hours_from_monday_17_00_end_on_tuesday_11_00_and_three_of_them_at_10_00() {
        BusinessCalendar office = CalendarFixtures.office(BERLIN, "08:00-18:00");

        assertThat(office.add(at("2026-11-23T17:00"), Duration.ofHours(4))).isEqualTo(at("2026-11-24T11:00"));
        assertThat(office.add(at("2026-11-23T17:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void a_ticket_of_23_00_before_two_holidays_waits_until_after_them() {
        BusinessCalendar office = withHolidays(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));

        assertThat(office.add(at("2026-12-24T23:00"), Duration.ofHours(1))).isEqualTo(at("2026-12-28T10:00"));
        assertThat(office.elapsed(at("2026-12-24T23:00"), at("2026-12-28T09:00")))
                .isZero();
    }

    @Test
    void a_window_ends_before_its_end() {
        BusinessCalendar office = CalendarFixtures.office(BERLIN, "09:00-17:00");

        assertThat(office.add(at("2026-11-20T17:00"), Duration.ofMinutes(1))).isEqualTo(at("2026-11-23T09:01"));
        assertThat(office.add(at("2026-11-20T16:59"), Duration.ofMinutes(1))).isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void a_break_in_the_day_does_not_count() {
        BusinessCalendar office = CalendarFixtures.office(BERLIN, "08:00-12:00", "13:00-17:00");

        assertThat(office.elapsed(at("2026-11-23T11:30"), at("2026-11-23T13:30")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_day_on_which_clocks_go_forward_is_shorter() {
        BusinessCalendar always = everyDay(BERLIN, DayWindow.WHOLE_DAY);

        assertThat(always.elapsed(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void the_day_on_which_clocks_go_back_is_longer() {
        BusinessCalendar always = everyDay(BERLIN, DayWindow.WHOLE_DAY);

        assertThat(always.elapsed(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_window_that_ends_in_the_hour_that_comes_twice_ends_the_second_time() {
        BusinessCalendar night = everyDay(BERLIN, DayWindow.parse("01:00-02:30"));

        assertThat(night.elapsed(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(night.add(at("2026-10-25T01:00"), Duration.ofMinutes(150)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void a_window_that_begins_in_the_hour_that_comes_twice_begins_the_first_time() {
        BusinessCalendar night = everyDay(BERLIN, DayWindow.parse("02:30-04:00"));

        assertThat(night.elapsed(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(night.add(at("2026-10-25T00:00"), Duration.ofMinutes(1)))
                .isEqualTo(Instant.parse("2026-10-25T00:31:00Z"));
    }

    @Test
    void a_date_with_windows_of_its_own_has_those_and_not_its_weekdays() {
        BusinessCalendar office = new CalendarEntry(
                        "3",
                        BERLIN,
                        Map.of(DayOfWeek.THURSDAY, List.of("09:00-17:00"), DayOfWeek.FRIDAY, List.of("09:00-17:00")),
                        List.of(LocalDate.parse("2026-12-25")),
                        Map.of(
                                LocalDate.parse("2026-12-24"), List.of("09:00-12:00"),
                                LocalDate.parse("2026-12-27"), List.of("10:00-11:00", "23:00-24:00")))
                .calendar("office");

        assertThat(office.elapsed(at("2026-12-24T00:00"), at("2026-12-25T00:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(office.elapsed(at("2026-12-25T00:00"), at("2026-12-27T00:00")))
                .isZero();
        assertThat(office.add(at("2026-12-24T11:00"), Duration.ofHours(3))).isEqualTo(at("2026-12-28T00:00"));
        assertThat(office.name()).isEqualTo("office");
        assertThat(office.version()).isEqualTo("3");
    }

    @Test
    void a_date_that_is_a_holiday_and_has_windows_has_the_windows() {
        LocalDate friday = LocalDate.parse("2026-12-25");
        BusinessCalendar office = new CalendarEntry(
                        "1",
                        BERLIN,
                        Map.of(DayOfWeek.FRIDAY, List.of("09:00-17:00")),
                        List.of(friday),
                        Map.of(friday, List.of("09:00-10:00")))
                .calendar("office");

        assertThat(office.elapsed(at("2026-12-25T00:00"), at("2026-12-26T00:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0900", "09:00-09:00", "10:00-09:00", "24:00-24:00", "09:00-25:00"})
    void what_is_no_window_is_rejected(String text) {
        assertThatThrownBy(() -> DayWindow.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @Test
    void opening_hours_keep_to_the_wall_clock_after_the_clocks_have_changed() {
        BusinessCalendar office = CalendarFixtures.office(BERLIN, "09:00-17:00");

        assertThat(office.add(at("2026-03-27T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-30T10:00"));
    }

    @Test
    void a_calendar_without_a_working_minute_is_rejected() {
        Map<DayOfWeek, List<DayWindow>> closed = Map.of(DayOfWeek.MONDAY, List.of());

        assertThatThrownBy(() -> new BusinessCalendar("never", "1", BERLIN, closed, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never");
    }

    @Test
    void a_calendar_whose_holidays_last_a_year_is_rejected() {
        LocalDate first = LocalDate.parse("2026-01-01");
        LocalDate[] year = first.datesUntil(first.plusDays(366)).toArray(LocalDate[]::new);

        assertThatThrownBy(() -> withHolidays(year)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weekends_around_the_holidays_count_to_the_rest_that_is_too_long() {
        LocalDate monday = LocalDate.parse("2026-01-05");

        assertThatThrownBy(() -> withHolidays(days(monday, 362))).isInstanceOf(IllegalArgumentException.class);
        assertThat(withHolidays(days(monday, 361)).exceptions()).hasSize(361);
    }

    private static LocalDate[] days(LocalDate first, int count) {
        return first.datesUntil(first.plusDays(count)).toArray(LocalDate[]::new);
    }

    private static BusinessCalendar withHolidays(LocalDate... days) {
        BusinessCalendar office = CalendarFixtures.office(BERLIN, "09:00-17:00");
        Map<LocalDate, List<DayWindow>> holidays = new HashMap<>();
        for (LocalDate day : days) {
            holidays.put(day, List.of());
        }
        return new BusinessCalendar("holidays", "1", BERLIN, office.week(), holidays);
    }

    static BusinessCalendar everyDay(ZoneId zone, DayWindow window) {
        Map<DayOfWeek, List<DayWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(window));
        }
        return new BusinessCalendar("every day", "1", zone, week, Map.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
