package io.stellwerk.notification.deliveries.messaging;

import io.stellwerk.messaging.EventType;

/** The events about deliveries. */
public enum DeliveryEventType implements EventType {
    DELIVERED("stellwerk.notification.notification-delivered.v1"),
    FAILED("stellwerk.notification.notification-failed.v1"),
    SUPPRESSED("stellwerk.notification.notification-suppressed.v1");

    private final String wireName;

    DeliveryEventType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
