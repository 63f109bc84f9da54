/** Suppressed addresses over HTTP. */
@NullMarked
package io.stellwerk.notification.suppression.api;

import org.jspecify.annotations.NullMarked;
