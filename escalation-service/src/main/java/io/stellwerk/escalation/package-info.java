/** The escalation service: the ticket's life from its first queue to its end. Only its configuration lives here. */
@NullMarked
package io.stellwerk.escalation;

import org.jspecify.annotations.NullMarked;
