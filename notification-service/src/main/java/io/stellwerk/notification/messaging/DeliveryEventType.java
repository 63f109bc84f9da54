package io.stellwerk.notification.messaging;

import io.stellwerk.messaging.EventType;

/** The events that this service publishes. */
public enum DeliveryEventType implements EventType {
    DELIVERED("stellwerk.notification.notification-delivered.v1"),
    FAILED("stellwerk.notification.notification-failed.v1"),
    SUPPRESSED("stellwerk.notification.notification-suppressed.v1"),
    ADDRESS_SUPPRESSED("stellwerk.notification.address-suppressed.v1"),
    SUPPRESSION_LIFTED("stellwerk.notification.suppression-lifted.v1");

    private final String wireName;

    DeliveryEventType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
