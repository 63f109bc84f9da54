/** Events about deliveries. */
@NullMarked
package io.stellwerk.notification.deliveries.messaging;

import org.jspecify.annotations.NullMarked;
