/**
 * Queues of the tiers: the numbers of tickets that wait or are being worked on, and the age of the oldest.
 *
 * <p>{@link Queues} counts them without looking at tickets.
 */
@NullMarked
@Feature
package io.stellwerk.escalation.queues;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
