package io.stellwerk.system.profile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A profile and how it came about.
 *
 * @param perSecond tickets a second from the web form to a queue
 * @param javaOptions options that all Java processes were given besides their own
 */
record ProfileReport(ProfilePlan plan, double perSecond, int processors, String javaOptions, Profile profile) {

    static ProfileReport of(ProfilePlan plan, double perSecond, Profile profile) {
        return new ProfileReport(
                plan,
                perSecond,
                Runtime.getRuntime().availableProcessors(),
                Objects.requireNonNullElse(System.getenv("_JAVA_OPTIONS"), ""),
                profile);
    }

    /** All figures, those of the whole desk first. */
    List<Table> tables() {
        return Stream.of(
                        new DeskTables(profile).all(),
                        new ServiceTables(profile).all(),
                        new DatabaseTables(profile).all(),
                        new BrokerTables(profile).all())
                .flatMap(List::stream)
                .toList();
    }

    /** How it came about, in a sentence. */
    String sentence() {
        return "%d tickets from the web form after %d to warm up, %s, %s a second to a queue; %s s until all work was done, mails included; %s KiB to the disk for a ticket; %d processors%s."
                .formatted(
                        plan.tickets(),
                        plan.warmUp(),
                        plan.rate() == 0 ? "as fast as they were answered" : plan.rate() + " a second",
                        Table.number(perSecond, 0),
                        Table.number(profile.seconds(), 0),
                        Table.number(profile.use().diskBytes() / 1024.0 / plan.tickets(), 1),
                        processors,
                        javaOptions.isEmpty() ? "" : "; _JAVA_OPTIONS=" + javaOptions);
    }

    /** Everything for a terminal. */
    String text() {
        StringBuilder text = new StringBuilder(sentence()).append("%n%n".formatted());
        tables().forEach(table -> text.append(table.text()));
        return text.toString();
    }
}
