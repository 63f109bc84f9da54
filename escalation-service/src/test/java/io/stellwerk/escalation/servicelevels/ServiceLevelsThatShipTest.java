package io.stellwerk.escalation.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.escalation.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLevelsThatShipTest {

    private final ServiceLevels levels = ServiceLevelSource.serviceLevels("1", Optional.empty());

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
