package io.stellwerk.escalation.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A stretch of working time within one day.
 *
 * @param from the first minute of the day that belongs to it
 * @param to the first minute that no longer does; 1440 is the day's end
 */
public record DayWindow(int from, int to) {

    /** The whole day. */
    public static final DayWindow WHOLE_DAY = new DayWindow(0, 24 * 60);

    public DayWindow {
        if (from < 0 || to > 24 * 60 || from >= to) {
            throw new IllegalArgumentException("no window of a day: minutes " + from + " to " + to);
        }
    }

    /** Reads {@code 08:30-12:00}; the end may be {@code 24:00}. */
    public static DayWindow parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("a window is written as 08:30-12:00");
        }
        return new DayWindow(minute(text.substring(0, dash)), minute(text.substring(dash + 1)));
    }

    /** The window as it is written. */
    public String text() {
        return text(from) + "-" + text(to);
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    Instant from(LocalDate day, ZoneId zone) {
        return at(day, from, zone).toInstant();
    }

    Instant to(LocalDate day, ZoneId zone) {
        return at(day, to, zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static ZonedDateTime at(LocalDate day, int minute, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(minute).atZone(zone);
    }

    private static int minute(String text) {
        String trimmed = text.strip();
        return trimmed.equals("24:00") ? 24 * 60 : LocalTime.parse(trimmed).toSecondOfDay() / 60;
    }
}
