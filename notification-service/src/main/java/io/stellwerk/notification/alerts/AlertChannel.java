package io.stellwerk.notification.alerts;

/** Way by which an alert reaches people. */
public enum AlertChannel {
    MAIL,
    WEBHOOK
}
