/** Counts of the queues over HTTP. */
@NullMarked
package io.stellwerk.escalation.queues.api;

import org.jspecify.annotations.NullMarked;
