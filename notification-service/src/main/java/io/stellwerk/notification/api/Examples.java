package io.stellwerk.notification.api;

/** The examples in the OpenAPI document. */
final class Examples {

    static final String BOARD = """
            {"revision": 412, "at": "2026-11-23T09:20:00Z",
             "totals": {"open": 1, "arriving": 0, "waiting": 1, "inProgress": 0, "waitingForCustomer": 0,
                        "breached": 0, "doneToday": 17},
             "tiers": [{"tier": 1, "waiting": 1, "inProgress": 0, "waitingForCustomer": 0, "breached": 0,
                        "oldestReceivedAt": "2026-11-23T09:15:00Z", "oldestAgeSeconds": 300, "breachingNext": [],
                        "tickets": {"waiting": [{
                            "ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041",
                            "subject": "VPN locked", "channel": "EMAIL", "tier": 1, "queue": "tier-1",
                            "status": "QUEUED", "priority": "P3", "category": "remote-access", "language": "en",
                            "firstResponseDueAt": "2026-11-23T13:15:00Z", "responded": false, "breached": false,
                            "warnedPercent": 0, "suppressed": false, "receivedAt": "2026-11-23T09:15:00Z",
                            "updatedAt": "2026-11-23T09:15:01Z"}],
                          "inProgress": [], "waitingForCustomer": []}}],
             "arriving": [],
             "deliveries": {"pending": 0, "waitingForContact": 0, "inDoubt": 0, "delivered": 31, "failed": 0,
                            "suppressed": 2, "storm": "CLOSED"}}""";

    static final String STREAM = """
            event: board
            id: 412
            data: {"revision": 412, "at": "2026-11-23T09:20:00Z", "totals": {"open": 1}}
            """;

    static final String REBUILD = """
            {"state": "FILLING", "requestedAt": "2026-11-23T09:20:00Z", "eventsRead": 41000, "eventsToRead": 83112,
             "unusable": 0}""";

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

    private Examples() {}
}
