package io.stellwerk.escalation.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BusinessTimePropertyTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"));

    @Property(tries = 500)
    void adding_working_time_and_measuring_it_are_inverse(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration duration) {
        assertThat(calendar.elapsed(start, calendar.add(start, duration))).isEqualTo(duration);
    }

    @Property(tries = 500)
    void what_is_added_ends_at_the_earliest_instant(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration duration) {
        Instant justBefore = calendar.add(start, duration).minusMillis(1);

        assertThat(duration.isZero() || calendar.elapsed(start, justBefore).compareTo(duration) < 0)
                .isTrue();
    }

    @Property(tries = 500)
    void working_time_never_runs_backwards(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration first,
            @ForAll("durations") Duration second) {
        Instant middle = start.plus(first);
        Instant end = middle.plus(second);

        assertThat(calendar.elapsed(start, end))
                .isEqualTo(calendar.elapsed(start, middle).plus(calendar.elapsed(middle, end)))
                .isGreaterThanOrEqualTo(calendar.elapsed(start, middle));
    }

    @Property(tries = 500)
    void more_working_time_is_never_due_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration less,
            @ForAll("durations") Duration more) {
        assertThat(calendar.add(start, less.plus(more))).isAfterOrEqualTo(calendar.add(start, less));
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Arbitraries.of(ZONES)
                .flatMap(zone -> Arbitraries.of(
                        CalendarFixtures.office(zone, "09:00-17:00"),
                        CalendarFixtures.office(zone, "00:00-02:30", "22:00-24:00"),
                        CalendarFixtures.office(zone, "08:00-12:00", "13:00-17:30"),
                        BusinessCalendarTest.everyDay(zone, DayWindow.WHOLE_DAY),
                        BusinessCalendarTest.everyDay(zone, DayWindow.parse("01:30-02:15"))));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(1_767_225_600L, 1_830_297_600L).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, 400_000).map(Duration::ofSeconds);
    }
}
