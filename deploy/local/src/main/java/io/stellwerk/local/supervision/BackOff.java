package io.stellwerk.local.supervision;

import java.time.Duration;

/**
 * How long to wait before a dead process is started again: twice as long after each early death, within limits.
 *
 * @param first the wait after the first death
 * @param longest the wait is never longer
 * @param healthyAfter a process that lived this long has a clean record again
 */
public record BackOff(Duration first, Duration longest, Duration healthyAfter) {

    /** From one second up to half a minute, forgiven after a minute. */
    public static BackOff standard() {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The wait after the given number of deaths in a row. */
    public Duration delay(int deaths) {
        var doublings = Math.clamp(deaths - 1, 0, 20);
        var delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    /** How many deaths in a row it is now, after a process that lived for the given time died. */
    public int deaths(int before, Duration lived) {
        return lived.compareTo(healthyAfter) >= 0 ? 1 : before + 1;
    }
}
