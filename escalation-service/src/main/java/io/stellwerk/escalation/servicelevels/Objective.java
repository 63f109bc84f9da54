package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.calendars.BusinessCalendar;
import java.time.Duration;

/** Target of a service level: a working time, and the calendar by which it is measured. */
public record Objective(Duration target, BusinessCalendar calendar) {

    public Objective {
        if (!target.isPositive()) {
            throw new IllegalArgumentException("a target is longer than nothing");
        }
    }

    /** That part of the target. */
    public Duration percent(int percent) {
        return target.multipliedBy(percent).dividedBy(100);
    }
}
