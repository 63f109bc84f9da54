/** Hand-over records as agents send them. */
@NullMarked
package io.stellwerk.escalation.handovers.api;

import org.jspecify.annotations.NullMarked;
