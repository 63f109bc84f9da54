package io.stellwerk.notification.alerts;

/** Form of a webhook's body. */
public enum WebhookForm {
    /** All that an alert knows, for programs. */
    JSON,
    /** A message for an incoming webhook of Slack. */
    SLACK,
    /** An adaptive card for a workflow of Teams that posts what its webhook receives. */
    TEAMS
}
