package io.stellwerk.intake.ignored.api;

/** Ignored messages as the OpenAPI document shows them. */
final class IgnoredExamples {
    private static final String BEGIN = """
            {"messageId": "0199f3b0-0000-7000-8000-000000000091", "reason": "REPORT_WITHOUT_TICKET",
             "explanation": "A mail server's report that names no mail which this desk has sent.",
             "from": "postmaster@kunde.example", "name": "Hostmaster", "subject": "Zustellung Ihrer Mails",\s""";
    private static final String END = """
            "size": 2113, "kept": true, "truncated": false, "receivedAt": "2026-11-23T09:15:00Z"}""";
    static final String MESSAGE = BEGIN + "\"text\": \"Seit gestern weist unser Server Ihre Mails ab.\", " + END;
    static final String PAGE = "{\"ignoredMessages\": [" + BEGIN + END + "]}";

    private IgnoredExamples() {}
}
