/** Hand-overs as they are stored with their ticket. */
@NullMarked
package io.stellwerk.escalation.handovers.persistence;

import org.jspecify.annotations.NullMarked;
