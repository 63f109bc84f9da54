/** Tables of alerts and of the messages that carry them. */
@NullMarked
package io.stellwerk.notification.alerts.persistence;

import org.jspecify.annotations.NullMarked;
