/**
 * What is read from and written to topics: the consumers, their own records of the payloads, and the event types.
 */
@NullMarked
package io.stellwerk.notification.messaging;

import org.jspecify.annotations.NullMarked;
