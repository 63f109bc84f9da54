package io.stellwerk.escalation.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.calendars.CalendarFixtures;
import io.stellwerk.escalation.timers.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLevelsThatShipTest {

    private final ServiceLevels levels = ServiceLevelSource.serviceLevels("2", Optional.empty());

    @Test
    void a_p1_ticket_is_answered_within_a_quarter_of_an_hour_at_any_hour() {
        assertThat(levels.firstResponse(Priority.P1, Instant.parse("2026-12-25T02:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-25T02:15:00Z"));
    }

    @Test
    void a_p3_ticket_of_christmas_eve_is_answered_after_the_holidays() {
        assertThat(levels.firstResponse(Priority.P3, Instant.parse("2026-12-24T16:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-28T10:00:00Z"));
    }

    @Test
    void what_a_customer_writes_later_is_answered_within_twice_that_time() {
        Instant christmasEve = Instant.parse("2026-12-24T16:00:00Z");

        assertThat(levels.nextResponse(Priority.P3, christmasEve, christmasEve)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-28T14:00:00Z"));
        assertThat(ServiceLevelSource.serviceLevels("1", Optional.empty())
                        .nextResponse(Priority.P3, christmasEve, christmasEve))
                .as("the first version promised the first response alone")
                .isEmpty();
    }

    @Test
    void a_version_that_does_not_ship_is_rejected() {
        assertThatThrownBy(() -> ServiceLevelSource.serviceLevels("0", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_installation_has_versions_of_its_own(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("quick.json"), quick("quick"));

        ServiceLevels own = ServiceLevelSource.serviceLevels("quick", Optional.of(directory));

        assertThat(own.firstResponse(Priority.P5, Instant.parse("2026-12-25T02:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-25T02:00:20Z"));
        assertThat(own.versions()).containsKey("1");
    }

    @Test
    void a_version_that_ships_cannot_be_replaced(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("quick.json"), quick("1"));

        assertThatThrownBy(() -> ServiceLevelSource.serviceLevels("1", Optional.of(directory)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 1");
    }

    @Test
    void a_ticket_keeps_the_version_by_which_it_was_promised_an_answer() {
        ServiceLevels before = new ServiceLevels("old", Map.of("old", policy("old", 4)));
        ServiceLevels after = new ServiceLevels("new", Map.of("old", policy("old", 4), "new", policy("new", 2)));
        Instant monday = CalendarFixtures.MONDAY_NINE;
        ResponsePromise promise = before.firstResponse(Priority.P3, monday);

        Timer timer = after.timer(promise, Priority.P3, Timer.Kind.FIRST_RESPONSE_75, monday.plusSeconds(60));

        assertThat(timer)
                .isEqualTo(new Timer(
                        Timer.Kind.FIRST_RESPONSE_75, monday.plusSeconds(60), monday.plus(Duration.ofHours(3))));
        assertThat(after.firstResponse(Priority.P3, monday).policyVersion()).isEqualTo("new");
        assertThatThrownBy(() -> before.timer(
                        after.firstResponse(Priority.P3, monday), Priority.P3, Timer.Kind.FIRST_RESPONSE_75, monday))
                .hasMessageContaining("version new");
    }

    @Test
    void a_policy_that_leaves_out_a_priority_is_rejected() {
        Objective objective = new Objective(Duration.ofHours(4), CalendarFixtures.OFFICE);

        assertThatThrownBy(() -> new ServiceLevelPolicy("1", Map.of(Priority.P1, objective), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P2");
        assertThatThrownBy(() ->
                        new ServiceLevelPolicy("1", policy("1", 4).firstResponse(), Map.of(Priority.P1, objective)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P2");
    }

    @Test
    void a_target_of_no_time_is_rejected() {
        assertThatThrownBy(() -> new Objective(Duration.ZERO, CalendarFixtures.OFFICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_that_names_a_calendar_which_it_does_not_have_is_rejected() {
        ServiceLevelFile file = new ServiceLevelFile(
                "7",
                Map.of(Priority.P1, new ServiceLevelFile.ObjectiveEntry(Duration.ofHours(1), "night")),
                null,
                Map.of());

        assertThatThrownBy(file::policy)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("night");
    }

    private static ServiceLevelPolicy policy(String version, int hours) {
        Objective objective = new Objective(Duration.ofHours(hours), CalendarFixtures.OFFICE);
        return new ServiceLevelPolicy(
                version, Stream.of(Priority.values()).collect(Collectors.toMap(one -> one, _ -> objective)), Map.of());
    }

    private static String quick(String version) {
        String objectives = Stream.of(Priority.values())
                .map(priority -> "\"%s\": {\"target\": \"PT20S\", \"calendar\": \"always\"}".formatted(priority))
                .collect(Collectors.joining(","));
        String week = Stream.of(DayOfWeek.values())
                .map(day -> "\"%s\": [\"00:00-24:00\"]".formatted(day))
                .collect(Collectors.joining(","));
        return """
                {"version": "%s", "firstResponse": {%s}, "calendars":
                  {"always": {"version": "1", "zone": "UTC", "week": {%s}, "holidays": [], "exceptions": {}}}}
                """.formatted(version, objectives, week);
    }
}
