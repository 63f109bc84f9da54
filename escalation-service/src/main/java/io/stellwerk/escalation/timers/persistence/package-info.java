/** Table of timers. */
@NullMarked
package io.stellwerk.escalation.timers.persistence;

import org.jspecify.annotations.NullMarked;
