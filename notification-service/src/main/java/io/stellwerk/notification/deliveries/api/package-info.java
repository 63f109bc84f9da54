/** Deliveries over HTTP. */
@NullMarked
package io.stellwerk.notification.deliveries.api;

import org.jspecify.annotations.NullMarked;
