package io.stellwerk.notification.alerts;

/** Reason for an alert. */
public enum AlertKind {
    /** A ticket of the most urgent priority waits in a queue, or a ticket was given that priority. */
    PRIORITY_1,
    /** The customer was promised an answer, and did not get it in time. */
    PROMISE_BROKEN
}
