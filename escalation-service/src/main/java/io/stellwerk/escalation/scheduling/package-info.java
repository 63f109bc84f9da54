/** What happens by itself, at its time. */
@NullMarked
package io.stellwerk.escalation.scheduling;

import org.jspecify.annotations.NullMarked;
