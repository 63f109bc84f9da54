package io.stellwerk.escalation.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A calendar as it is written in the file of its service levels; windows are written as {@code 08:00-12:00}. */
public record CalendarEntry(
        String version,
        ZoneId zone,
        Map<DayOfWeek, List<String>> week,
        List<LocalDate> holidays,
        Map<LocalDate, List<String>> exceptions) {

    /** The calendar under that name. */
    public BusinessCalendar calendar(String name) {
        Map<DayOfWeek, List<DayWindow>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, windows) -> days.put(day, windows(windows)));
        Map<LocalDate, List<DayWindow>> dates = new HashMap<>();
        holidays.forEach(day -> dates.put(day, List.of()));
        exceptions.forEach((day, windows) -> dates.put(day, windows(windows)));
        return new BusinessCalendar(name, version, zone, days, dates);
    }

    private static List<DayWindow> windows(List<String> texts) {
        return texts.stream().map(DayWindow::parse).toList();
    }
}
