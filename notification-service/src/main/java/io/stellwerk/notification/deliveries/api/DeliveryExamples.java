package io.stellwerk.notification.deliveries.api;

/** Examples of deliveries for the OpenAPI document. */
final class DeliveryExamples {

    static final String DELIVERIES = """
            {"deliveries": [{
                "notificationId": "0199f3b0-0000-7000-8000-000000000052",
                "ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                "cause": "0199f3b0-0000-7000-8000-000000000062", "recipient": "jonas.brandt@kunde.example",
                "channel": "EMAIL", "template": "agent-reply", "language": "de", "state": "DELIVERED", "attempts": 1,
                "messageId": "<sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example>",
                "createdAt": "2026-11-23T09:48:01Z", "changedAt": "2026-11-23T09:48:01.700Z"}]}""";

    static final String NOT_FOUND = """
            {"type": "urn:stellwerk:problem:delivery-not-found", "title": "There is no such delivery", "status": 404,
             "code": "DELIVERY_NOT_FOUND", "detail": "Look up the id in GET /api/notification/v1/deliveries."}""";

    static final String NOT_HELD = """
            {"type": "urn:stellwerk:problem:delivery-not-held", "title": "The delivery is not held", "status": 409,
             "code": "DELIVERY_NOT_HELD",
             "detail": "Only deliveries in the states IN_DOUBT and FAILED can be sent again, and those withheld from a suppressed address once its suppression has ended."}""";

    static final String INVALID = """
            {"type": "urn:stellwerk:problem:invalid-parameter", "title": "A part of the address cannot be used", "status": 422,
             "code": "INVALID_PARAMETER", "detail": "Mend the parameters named in errors.",
             "errors": [{"field": "state", "message": "is none of WAITING_FOR_CONTACT, PENDING, …"}]}""";

    private DeliveryExamples() {}
}
