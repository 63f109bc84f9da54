package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.calendars.CalendarEntry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the service levels as it is written in its file. A file that is in use is never changed.
 *
 * @param nextResponse missing where only the first response is promised
 */
record ServiceLevelFile(
        String version,
        Map<Priority, ObjectiveEntry> firstResponse,
        @Nullable Map<Priority, ObjectiveEntry> nextResponse,
        Map<String, CalendarEntry> calendars) {

    /** Promise to tickets of one priority. */
    record ObjectiveEntry(Duration target, String calendar) {}

    ServiceLevelPolicy policy() {
        return new ServiceLevelPolicy(
                version, objectives(firstResponse), nextResponse == null ? Map.of() : objectives(nextResponse));
    }

    private Map<Priority, Objective> objectives(Map<Priority, ObjectiveEntry> entries) {
        Map<Priority, Objective> objectives = new EnumMap<>(Priority.class);
        entries.forEach((priority, entry) -> objectives.put(priority, objective(entry)));
        return objectives;
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
