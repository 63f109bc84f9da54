/** Tables of tickets and their histories. */
@NullMarked
package io.stellwerk.escalation.tickets.persistence;

import org.jspecify.annotations.NullMarked;
