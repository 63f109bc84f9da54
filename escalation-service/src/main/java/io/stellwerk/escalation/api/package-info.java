/** The REST interface for agents and other systems: tickets, what can be done with them, and the queues. */
@NullMarked
package io.stellwerk.escalation.api;

import org.jspecify.annotations.NullMarked;
