/**
 * What HTTP clients see: the board, its stream, the deliveries, and problems.
 */
@NullMarked
package io.stellwerk.notification.api;

import org.jspecify.annotations.NullMarked;
