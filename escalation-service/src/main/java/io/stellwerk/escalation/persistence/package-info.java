/** Tickets, their history, timers and answers in PostgreSQL, and the service levels that ship as data. */
@NullMarked
package io.stellwerk.escalation.persistence;

import org.jspecify.annotations.NullMarked;
