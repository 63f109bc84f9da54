package io.stellwerk.benches.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Promises so short that their timers fire while the bench runs. */
public final class ServiceLevels {

    /** Time within which every customer is promised a response, the first and each further one. */
    public static final Duration TARGET = Duration.ofSeconds(12);

    static final String VERSION = "bench";
    static final String DIRECTORY = "service-levels";

    private ServiceLevels() {}

    static void writeTo(Path directory) {
        String objectives = IntStream.rangeClosed(1, 5)
                .mapToObj(priority ->
                        "\"P%d\": {\"target\": \"%s\", \"calendar\": \"always\"}".formatted(priority, TARGET))
                .collect(Collectors.joining(", "));
        String week = Stream.of(DayOfWeek.values())
                .map(day -> "\"%s\": [\"00:00-24:00\"]".formatted(day))
                .collect(Collectors.joining(", "));
        try {
            Path folder = Files.createDirectories(directory.resolve(DIRECTORY));
            Files.writeString(folder.resolve(VERSION + ".json"), """
                    {"version": "%s", "firstResponse": {%s}, "nextResponse": {%s}, "calendars":
                      {"always": {"version": "1", "zone": "UTC", "week": {%s}, "holidays": [], "exceptions": {}}}}
                    """.formatted(VERSION, objectives, objectives, week));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
