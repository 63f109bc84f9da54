package io.stellwerk.escalation.servicelevels.api;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.calendars.BusinessCalendar;
import io.stellwerk.escalation.calendars.DayWindow;
import io.stellwerk.escalation.servicelevels.Objective;
import io.stellwerk.escalation.servicelevels.ServiceLevelPolicy;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Service levels as people read them. */
@Schema(name = "ServiceLevels")
record ServiceLevelsView(
        @Schema(description = "the version that new tickets get")
        String current,

        List<Version> versions) {

    /** A version; tickets keep the one that they were given. */
    @Schema(name = "ServiceLevelVersion")
    record Version(
            String version,
            List<Target> firstResponse,

            @Schema(description = "empty in versions that promise the first response alone")
            List<Target> nextResponse,

            List<Calendar> calendars) {

        static Version of(ServiceLevelPolicy policy) {
            return new Version(
                    policy.version(),
                    targets(policy.firstResponse()),
                    targets(policy.nextResponse()),
                    Stream.concat(policy.firstResponse().values().stream(), policy.nextResponse().values().stream())
                            .map(Objective::calendar)
                            .distinct()
                            .sorted(Comparator.comparing(BusinessCalendar::name))
                            .map(Calendar::of)
                            .toList());
        }

        private static List<Target> targets(Map<Priority, Objective> objectives) {
            return objectives.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> Target.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** Time within which a person answers a ticket of a priority. */
    @Schema(name = "ResponseTarget")
    record Target(
            Priority priority,

            @Schema(description = "working time, in the form of ISO 8601", examples = "PT4H")
            String target,

            @Schema(description = "the calendar that says which time is working time")
            String calendar) {

        static Target of(Priority priority, Objective objective) {
            return new Target(
                    priority,
                    objective.target().toString(),
                    objective.calendar().name());
        }
    }

    /** Working hours in local time. */
    @Schema(name = "BusinessCalendar")
    record Calendar(
            String name,
            String version,
            @Schema(examples = "Europe/Berlin") String zone,

            @Schema(description = "hours by weekday, such as 08:00-18:00; no work on days that are not named")
            Map<DayOfWeek, List<String>> week,

            @Schema(description = "dates without work") List<LocalDate> holidays,

            @Schema(description = "dates with other hours than their weekday")
            Map<LocalDate, List<String>> exceptions) {

        static Calendar of(BusinessCalendar calendar) {
            Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
            calendar.week().forEach((day, windows) -> week.put(day, texts(windows)));
            Map<LocalDate, List<String>> dates = new TreeMap<>();
            calendar.exceptions().forEach((day, windows) -> dates.put(day, texts(windows)));
            List<LocalDate> holidays = dates.entrySet().stream()
                    .filter(date -> date.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            holidays.forEach(dates::remove);
            return new Calendar(
                    calendar.name(), calendar.version(), calendar.zone().getId(), week, holidays, dates);
        }

        private static List<String> texts(List<DayWindow> windows) {
            return windows.stream().map(DayWindow::text).toList();
        }
    }

    static ServiceLevelsView of(ServiceLevels levels) {
        return new ServiceLevelsView(
                levels.current(),
                levels.versions().values().stream()
                        .sorted(Comparator.comparing(ServiceLevelPolicy::version))
                        .map(Version::of)
                        .toList());
    }
}
