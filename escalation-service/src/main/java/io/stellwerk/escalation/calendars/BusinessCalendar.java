package io.stellwerk.escalation.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working hours: several windows a day in local wall time, and dates that differ from their weekday. Windows
 * include their beginning and exclude their end. Where the clocks change inside a window, it is as much shorter or
 * longer as the day is.
 *
 * @param exceptions the windows of single dates; a holiday has none
 */
public record BusinessCalendar(
        String name,
        String version,
        ZoneId zone,
        Map<DayOfWeek, List<DayWindow>> week,
        Map<LocalDate, List<DayWindow>> exceptions) {

    private static final int LONGEST_REST = 366;

    public BusinessCalendar {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
        rejectEndlessRest(name, week, new TreeMap<>(exceptions));
    }

    /** Working time from one instant to another. */
    public Duration elapsed(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (DayWindow window : windows(day)) {
                sum = sum.plus(overlap(window, day, from, to));
            }
        }
        return sum;
    }

    /** The earliest instant by which that much working time has elapsed. */
    public Instant add(Instant from, Duration workingTime) {
        Duration missing = workingTime;
        if (!missing.isPositive()) {
            return from;
        }
        for (LocalDate day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            for (DayWindow window : windows(day)) {
                Duration available = overlap(window, day, from, Instant.MAX);
                if (available.compareTo(missing) >= 0) {
                    return later(window.from(day, zone), from).plus(missing);
                }
                missing = missing.minus(available);
            }
        }
    }

    private List<DayWindow> windows(LocalDate day) {
        List<DayWindow> exception = exceptions.get(day);
        return exception == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : exception;
    }

    private Duration overlap(DayWindow window, LocalDate day, Instant from, Instant to) {
        Instant begin = later(window.from(day, zone), from);
        Instant end = window.to(day, zone);
        end = end.isAfter(to) ? to : end;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void rejectEndlessRest(
            String name, Map<DayOfWeek, List<DayWindow>> week, TreeMap<LocalDate, List<DayWindow>> exceptions) {
        boolean worksInAWeek = week.values().stream().anyMatch(windows -> !windows.isEmpty());
        int rest = worksInAWeek ? 0 : LONGEST_REST;
        if (worksInAWeek && !exceptions.isEmpty()) {
            int current = 0;
            LocalDate last = exceptions.lastKey().plusDays(7);
            for (LocalDate day = exceptions.firstKey().minusDays(7); !day.isAfter(last); day = day.plusDays(1)) {
                List<DayWindow> windows =
                        exceptions.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
                current = windows.isEmpty() ? current + 1 : 0;
                rest = Math.max(rest, current);
            }
        }
        if (rest >= LONGEST_REST) {
            throw new IllegalArgumentException(
                    "calendar " + name + " has no working minute in " + LONGEST_REST + " days");
        }
    }
}
