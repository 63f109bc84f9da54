package io.stellwerk.notification.board.api;

/** Examples of the board for the OpenAPI document. */
final class BoardExamples {

    static final String BOARD = """
            {"revision": 412, "at": "2026-11-23T09:20:00Z",
             "totals": {"open": 1, "arriving": 0, "waiting": 1, "inProgress": 0, "waitingForCustomer": 0,
                        "breached": 0, "doneToday": 17},
             "tiers": [{"tier": 1, "waiting": 1, "inProgress": 0, "waitingForCustomer": 0, "breached": 0,
                        "breachedByLane": {"waiting": 0, "inProgress": 0, "waitingForCustomer": 0},
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

            event: board-changes
            id: 413
            data: {"revision": 413, "at": "2026-11-23T09:20:01Z", "totals": {"open": 2}, "changed": []}
            """;

    static final String REBUILD = """
            {"state": "FILLING", "requestedAt": "2026-11-23T09:20:00Z", "eventsRead": 41000, "eventsToRead": 83112,
             "unusable": 0}""";

    static final String FLOW = """
            {"samples": [{"at": "2026-11-23T09:20:00Z", "received": 12, "resolved": 9,
                          "tiers": [{"tier": 1, "waiting": 4, "inWork": 6, "waitingForCustomer": 11,
                                     "breached": {"waiting": 1, "inWork": 0, "waitingForCustomer": 0}}]}]}""";

    private BoardExamples() {}
}
