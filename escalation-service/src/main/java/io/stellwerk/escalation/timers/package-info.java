/**
 * Timers: stored with an instant, fired once at or after it, tried again when they fail, and set aside as dead
 * letters when they fail too often.
 *
 * <p>{@link Timers} stores them, and {@link FireTimers} fires them. What they do is decided by a
 * {@link TimerHandler}, which belongs to the feature that sets them: here, a ticket is only an id.
 */
@NullMarked
@Feature(offers = {PendingTimer.class, Timer.class, TimerHandler.class, Timers.class})
package io.stellwerk.escalation.timers;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
