package io.stellwerk.notification.alerts;

import io.stellwerk.notification.templates.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of alerts, in the language of the desk.
 *
 * @param zone the zone that times are told in
 * @param console address of the console without a slash at its end, if it is configured
 */
public record AlertWords(
        Language language, ZoneId zone, @Nullable String console) {

    /** Number of tickets that a summary names. */
    static final int NAMED = 20;

    /** The whole in one line. */
    public String title(List<Alert> alerts) {
        if (alerts.size() == 1) {
            return line(alerts.getFirst());
        }
        long urgent = alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.PRIORITY_1)
                .count();
        long broken = alerts.size() - urgent;
        return switch (language) {
            case GERMAN ->
                alerts.size() + " Meldungen: " + urgent + "× Priorität 1, " + broken + "× Zusage nicht gehalten";
            case ENGLISH -> alerts.size() + " alerts: " + urgent + " of priority 1, " + broken + " promises broken";
        };
    }

    /** One line about one alert. */
    public String line(Alert alert) {
        String where = switch (language) {
            case GERMAN -> "Ebene " + alert.tier();
            case ENGLISH -> "tier " + alert.tier();
        };
        return switch (alert.kind()) {
            case PRIORITY_1 ->
                switch (language) {
                    case GERMAN -> "Priorität 1: " + alert.ticketNumber() + " (" + where + ")";
                    case ENGLISH -> "Priority 1: " + alert.ticketNumber() + " (" + where + ")";
                };
            case PROMISE_BROKEN -> {
                String priority = alert.priority() == null ? "" : ", " + alert.priority();
                String due = alert.dueAt() == null ? "" : due(alert.dueAt());
                yield switch (language) {
                    case GERMAN ->
                        "Zusage nicht gehalten: " + alert.ticketNumber() + " (" + where + priority + due + ")";
                    case ENGLISH -> "Promise broken: " + alert.ticketNumber() + " (" + where + priority + due + ")";
                };
            }
        };
    }

    /** Says how many alerts of a summary are not named. */
    public String andMore(int count) {
        return switch (language) {
            case GERMAN -> "und " + count + " weitere";
            case ENGLISH -> "and " + count + " more";
        };
    }

    /** Says who got it, and why. */
    public String footer() {
        return switch (language) {
            case GERMAN -> "Diese Nachricht geht an alle, die für den Vorgang jetzt zuständig sind.";
            case ENGLISH -> "This message goes to those who are responsible for the ticket now.";
        };
    }

    /** Address of the ticket in the console. */
    public @Nullable String link(Alert alert) {
        return console == null ? null : console + "/tickets/" + alert.ticketId();
    }

    private String due(Instant due) {
        return switch (language) {
            case GERMAN -> ", fällig " + time("d. MMMM HH:mm", Locale.GERMAN, due);
            case ENGLISH -> ", due " + time("d MMMM HH:mm", Locale.ENGLISH, due);
        };
    }

    private String time(String pattern, Locale locale, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern + " zzz", locale).format(instant.atZone(zone));
    }
}
