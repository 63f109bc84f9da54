package io.stellwerk.messaging;

import java.util.LinkedHashMap;
import java.util.Map;

/** The record headers of CloudEvents 1.0 in Kafka's binary content mode, and the W3C trace context beside them. */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}

    static StoredHeaders of(OutgoingEvent event, String service) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, event.id().toString());
        headers.put(TYPE, event.type().wireName());
        headers.put(SOURCE, "/stellwerk/" + service);
        headers.put(SUBJECT, event.key());
        headers.put(TIME, event.time().toString());
        headers.put("content-type", "application/json");
        String traceparent = event.traceparent();
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent);
        }
        return StoredHeaders.of(headers);
    }
}
