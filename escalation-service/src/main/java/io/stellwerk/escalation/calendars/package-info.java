/**
 * Calendars: working hours by weekday and time zone, with holidays and other exceptions.
 *
 * <p>{@link BusinessCalendar} calculates working time with them.
 */
@NullMarked
@Feature(offers = {BusinessCalendar.class, CalendarEntry.class, DayWindow.class})
package io.stellwerk.escalation.calendars;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
