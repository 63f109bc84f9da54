package io.stellwerk.notification.suppression.messaging;

import io.stellwerk.messaging.EventType;

/** The events about suppressed addresses. */
public enum SuppressionEventType implements EventType {
    ADDRESS_SUPPRESSED("stellwerk.notification.address-suppressed.v1"),
    SUPPRESSION_LIFTED("stellwerk.notification.suppression-lifted.v1");

    private final String wireName;

    SuppressionEventType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
