package io.stellwerk.escalation.persistence;

import io.stellwerk.escalation.domain.BusinessCalendar;
import io.stellwerk.escalation.domain.DayWindow;
import io.stellwerk.escalation.domain.Objective;
import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.ServiceLevelPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of the service levels as it is written in its file. A file that is in use is never changed. */
record ServiceLevelFile(
        String version, Map<Priority, ObjectiveEntry> firstResponse, Map<String, CalendarEntry> calendars) {

    /** What one priority is promised. */
    record ObjectiveEntry(Duration target, String calendar) {}

    /** One calendar; windows are written as {@code 08:00-12:00}. */
    record CalendarEntry(
            String version,
            ZoneId zone,
            Map<DayOfWeek, List<String>> week,
            List<LocalDate> holidays,
            Map<LocalDate, List<String>> exceptions) {

        BusinessCalendar calendar(String name) {
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

    ServiceLevelPolicy policy() {
        Map<Priority, Objective> objectives = new EnumMap<>(Priority.class);
        firstResponse.forEach((priority, entry) -> objectives.put(priority, objective(entry)));
        return new ServiceLevelPolicy(version, objectives);
    }

    private Objective objective(ObjectiveEntry entry) {
        CalendarEntry calendar = calendars.get(entry.calendar());
        if (calendar == null) {
            throw new IllegalArgumentException(
                    "service levels " + version + " name a calendar that they do not have: " + entry.calendar());
        }
        return new Objective(entry.target(), calendar.calendar(entry.calendar()));
    }
}
