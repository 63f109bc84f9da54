package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.calendars.BusinessCalendar;
import java.time.Duration;

/** How much working time something may take, and what counts as working time. */
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
