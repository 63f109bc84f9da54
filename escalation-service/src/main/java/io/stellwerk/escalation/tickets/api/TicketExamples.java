package io.stellwerk.escalation.tickets.api;

/** Examples of tickets in the OpenAPI document. */
final class TicketExamples {

    static final String TICKET = """
            {
              "ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
              "ticketNumber": "SW-1000041",
              "status": "QUEUED",
              "since": "2026-11-23T09:15:00.612Z",
              "tier": 1,
              "queue": "tier-1",
              "needsDispatcher": false,
              "priority": "P3",
              "category": "remote-access",
              "customerId": "0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3",
              "subject": "No VPN after changing the password",
              "channel": "EMAIL",
              "language": "en",
              "skills": ["network"],
              "receivedAt": "2026-11-23T09:15:00Z",
              "firstResponse": {
                "dueAt": "2026-11-23T13:15:00Z", "state": "RUNNING", "policyVersion": "1", "calendarVersion": "1"
              },
              "bounces": 0,
              "handOvers": [],
              "allowedActions": ["accept"],
              "sequence": 1,
              "version": 2,
              "updatedAt": "2026-11-23T09:15:00.618Z"
            }""";

    static final String PAGE = """
            {"tickets": [], "nextCursor": "UDMgMjAyNi0xMS0yM1QwOToxNTowMFog"}""";

    static final String COUNTS = """
            {
              "total": 41, "byStatus": {"IN_PROGRESS": 12, "QUEUED": 29}, "byTier": {"1": 30, "2": 11},
              "byPriority": {"P2": 9, "P3": 32}, "atLeast": false
            }""";

    private TicketExamples() {}
}
