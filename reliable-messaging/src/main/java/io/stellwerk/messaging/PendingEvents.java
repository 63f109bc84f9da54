package io.stellwerk.messaging;

import java.util.ArrayList;
import java.util.List;

/** What one transaction has put into its outbox so far, in order. */
final class PendingEvents implements Outbox {

    private final String service;
    private final int maxPayloadBytes;
    private final List<OutboxRow> rows = new ArrayList<>();

    PendingEvents(String service, int maxPayloadBytes) {
        this.service = service;
        this.maxPayloadBytes = maxPayloadBytes;
    }

    @Override
    public void add(OutgoingEvent event) {
        add(new OutboxRow(
                event.topic(), event.key(), CloudEventHeaders.of(event, service), WireJson.write(event.data())));
    }

    void add(OutboxRow row) {
        if (row.payloadBytes() > maxPayloadBytes) {
            throw new IllegalArgumentException(
                    "an event of " + row.payloadBytes() + " bytes is larger than the limit of " + maxPayloadBytes);
        }
        rows.add(row);
    }

    List<OutboxRow> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
