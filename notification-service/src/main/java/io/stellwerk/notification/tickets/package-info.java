/**
 * Events of other services about tickets, and the consumers that read them.
 *
 * Each record here is the payload of an event, as far as this service reads it. The consumers in {@code messaging} pass
 * it on to correspondence and to the board, in one transaction.
 */
@Feature
@NullMarked
package io.stellwerk.notification.tickets;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
