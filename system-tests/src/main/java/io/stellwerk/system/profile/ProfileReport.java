package io.stellwerk.system.profile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Profiles of one desk, and how they came about.
 *
 * @param measured when that was
 * @param commit which state of the repository
 * @param warmUp how many web requests came before
 * @param javaOptions options that all Java processes were given besides their own
 * @param differences what did not add up when everything was done
 */
record ProfileReport(
        String measured,
        String commit,
        int warmUp,
        int processors,
        String javaOptions,
        StartProfile start,
        List<Profile> profiles,
        List<String> differences) {

    /** How they came about. */
    String sentence() {
        return "On one desk after %s web requests to warm up; %d processors%s. Commit %s, %s. %s"
                .formatted(
                        Table.number(warmUp, 0),
                        processors,
                        javaOptions.isEmpty() ? "" : "; _JAVA_OPTIONS=" + javaOptions,
                        commit,
                        measured,
                        differences.isEmpty() ? "Everything adds up." : "It does not add up: " + differences);
    }

    /** What the kinds of work have in common and in what they differ, and a start. */
    List<Table> summary() {
        return new SummaryTables(profiles).all();
    }

    /** Everything for a terminal. */
    String text() {
        return profiles.stream()
                        .map(profile -> profile.sentence() + "%n%n".formatted() + text(profile.tables()))
                        .collect(Collectors.joining())
                + text(summary())
                + start.table().text()
                + String.join(System.lineSeparator(), start.steps())
                + "%n%n%s%n".formatted(sentence());
    }

    private static String text(List<Table> tables) {
        return tables.stream().map(Table::text).collect(Collectors.joining());
    }
}
