/** Ways by which alerts leave: mail, and webhooks with their forms. */
@NullMarked
package io.stellwerk.notification.alerts.channels;

import org.jspecify.annotations.NullMarked;
