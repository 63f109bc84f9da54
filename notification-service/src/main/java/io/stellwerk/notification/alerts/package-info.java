/**
 * Alerts: what people of the desk get to know when nobody may be looking at the console. A ticket of priority 1 and a
 * broken promise reach those responsible by mail, and webhooks such as those of Slack and Teams.
 *
 * {@link Recipients} says who gets an alert, {@link AlertBudget} how many become messages of their own, and
 * {@link SendAlerts} sends them from a table, so that nothing that hangs delays an event.
 */
@Feature(offers = {Alert.class, AlertKind.class, RecordAlerts.class})
@NullMarked
package io.stellwerk.notification.alerts;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
