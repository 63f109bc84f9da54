package io.stellwerk.escalation.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calendars of an office that works from Monday to Friday. */
public final class CalendarFixtures {

    public static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    public static final BusinessCalendar OFFICE = office(ZoneId.of("Europe/Berlin"), "08:00-18:00");

    private CalendarFixtures() {}

    static BusinessCalendar office(ZoneId zone, String... windows) {
        Map<DayOfWeek, List<DayWindow>> week = new EnumMap<>(DayOfWeek.class);
        List<DayWindow> daily = Arrays.stream(windows).map(DayWindow::parse).toList();
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, daily);
        }
        return new BusinessCalendar("office", "1", zone, week, Map.of());
    }
}
