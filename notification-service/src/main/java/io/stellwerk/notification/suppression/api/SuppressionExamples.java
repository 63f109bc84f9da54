package io.stellwerk.notification.suppression.api;

/** The examples of suppressions in the OpenAPI document. */
final class SuppressionExamples {

    private static final String BEGIN = """
            "suppressionId": "0199f3d0-0000-7000-8000-000000000071", "address": "jonas.brandt@kunde.example",
            "scope": "AUTOMATIC", "reason": "MAIL_RETURNED", "ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
            "ticketNumber": "SW-1000041", "notificationId": "0199f3b0-0000-7000-8000-000000000052",
            "status": "5.1.1", "since": "2026-11-23T10:10:01Z", "expiresAt": "2027-02-21T10:10:01Z\"""";

    static final String PAGE = "{\"suppressions\": [{" + BEGIN + "}]}";

    static final String LIFT = """
            {"note": "The customer has a new mailbox under the same address."}""";

    static final String LIFTED = "{" + BEGIN + """
            , "liftedAt": "2026-11-23T11:02:00Z", "liftReason": "BY_HAND", "liftedBy": "tom.reed",
             "liftNote": "The customer has a new mailbox under the same address."}""";

    static final String NOT_FOUND = """
            {"type": "urn:stellwerk:problem:suppression-not-found", "title": "There is no such suppression",
             "status": 404, "code": "SUPPRESSION_NOT_FOUND",
             "detail": "Look up the id in GET /api/notification/v1/suppressions."}""";

    private SuppressionExamples() {}
}
