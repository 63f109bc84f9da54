/** Consumers of the events of intake and triage, and the events that tell of tickets. */
@NullMarked
package io.stellwerk.escalation.tickets.messaging;

import org.jspecify.annotations.NullMarked;
