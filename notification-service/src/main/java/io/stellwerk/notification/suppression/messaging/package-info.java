/** Events about suppressed addresses. */
@NullMarked
package io.stellwerk.notification.suppression.messaging;

import org.jspecify.annotations.NullMarked;
