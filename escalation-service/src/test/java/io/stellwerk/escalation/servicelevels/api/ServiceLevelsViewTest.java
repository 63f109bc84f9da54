package io.stellwerk.escalation.servicelevels.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.calendars.CalendarEntry;
import io.stellwerk.escalation.servicelevels.Objective;
import io.stellwerk.escalation.servicelevels.ServiceLevelPolicy;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceLevelsViewTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void service_levels_are_shown_as_they_are_written_in_their_file() {
        ServiceLevelsView shown = ServiceLevelsView.of(levels());

        assertThat(shown.current()).isEqualTo("2");
        assertThat(shown.versions()).hasSize(1);
        ServiceLevelsView.Version version = shown.versions().getFirst();
        assertThat(version.firstResponse())
                .hasSize(Priority.values().length)
                .startsWith(new ServiceLevelsView.Target(Priority.P1, "PT1H30M", "office"));
        assertThat(version.nextResponse()).isEmpty();
        assertThat(version.calendars())
                .containsExactly(new ServiceLevelsView.Calendar(
                        "office",
                        "3",
                        "Europe/Berlin",
                        Map.of(DayOfWeek.MONDAY, List.of("08:00-12:30", "13:00-24:00")),
                        List.of(CHRISTMAS),
                        Map.of(CHRISTMAS_EVE, List.of("08:00-12:00"))));
    }

    private static ServiceLevels levels() {
        var calendar = new CalendarEntry(
                        "3",
                        ZoneId.of("Europe/Berlin"),
                        Map.of(DayOfWeek.MONDAY, List.of("08:00-12:30", "13:00-24:00")),
                        List.of(CHRISTMAS),
                        Map.of(CHRISTMAS_EVE, List.of("08:00-12:00")))
                .calendar("office");
        Map<Priority, Objective> objectives = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            objectives.put(priority, new Objective(Duration.ofMinutes(90), calendar));
        }
        return new ServiceLevels("2", Map.of("2", new ServiceLevelPolicy("2", objectives, Map.of())));
    }
}
