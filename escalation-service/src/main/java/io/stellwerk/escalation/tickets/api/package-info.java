/** Resources and views to read tickets, their lists and their histories. */
@NullMarked
package io.stellwerk.escalation.tickets.api;

import org.jspecify.annotations.NullMarked;
