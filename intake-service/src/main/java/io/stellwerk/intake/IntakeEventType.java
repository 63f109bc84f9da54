package io.stellwerk.intake;

import io.stellwerk.messaging.EventType;

/** The events that intake publishes. */
public enum IntakeEventType implements EventType {
    TICKET_RECEIVED("stellwerk.intake.ticket-received.v1"),
    CUSTOMER_REPLIED("stellwerk.intake.customer-replied.v1"),
    TICKET_WITHDRAWN("stellwerk.intake.ticket-withdrawn.v1"),
    TICKET_RATED("stellwerk.intake.ticket-rated.v1"),
    MESSAGE_BOUNCED("stellwerk.intake.message-bounced.v1"),
    MESSAGE_ACCEPTED("stellwerk.intake.message-accepted.v1"),
    MESSAGE_REFUSED("stellwerk.intake.message-refused.v1"),
    API_KEY_CHANGED("stellwerk.intake.api-key-changed.v1");

    private final String wireName;

    IntakeEventType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
