/** Timers that were set aside, as dead letters that can be redriven. */
@NullMarked
package io.stellwerk.escalation.timers.messaging;

import org.jspecify.annotations.NullMarked;
