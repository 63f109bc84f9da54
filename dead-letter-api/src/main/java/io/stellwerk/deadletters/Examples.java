package io.stellwerk.deadletters;

/** The examples in the description of this interface. */
final class Examples {

    private static final String COMMON = """
              "id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21", "state": "PARKED", "consumer": "triage-assessments-in",
              "topic": "triage.assessments.v1", "partition": 2, "offset": 1041,
              "key": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "eventId": "0199f3a1-6a02-7c1b-8d11-5f0e2a9c7b42",
              "type": "stellwerk.triage.ticket-triaged.v1", "subject": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
              "reason": "java.lang.IllegalArgumentException: there is no tier 9", "attempts": 1,
              "parkedAt": "2026-11-23T09:15:02.118Z\"""";

    static final String PAGE = "{\"deadLetters\": [{\n" + COMMON + "}], \"nextCursor\": \"17\"}";

    static final String LETTER = "{\n" + COMMON + """
            ,
              "stack": "java.lang.IllegalArgumentException: there is no tier 9\\n\\tat io.stellwerk.escalation.domain.Tier.of(Tier.java:31)"}""";

    static final String PAYLOAD = """
            {
              "id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21",
              "headers": {"ce_id": "0199f3a1-6a02-7c1b-8d11-5f0e2a9c7b42", "ce_type": "stellwerk.triage.ticket-triaged.v1"},
              "text": "{\\"ticketId\\": \\"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11\\", \\"tier\\": 9}"
            }""";

    static final String REDRIVEN = """
            {"id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21", "outcome": "REDRIVEN", "followers": 2}""";

    static final String STILL_PARKED = """
            {
              "id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21", "outcome": "STILL_PARKED",
              "reason": "java.lang.IllegalArgumentException: there is no tier 9", "followers": 0
            }""";

    static final String DISCARDED = """
            {"id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21", "outcome": "DISCARDED", "followers": 2}""";

    static final String REPORT = """
            {
              "outcomes": [{"id": "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21", "outcome": "REDRIVEN", "followers": 2}],
              "left": 0
            }""";

    static final String BY_ID = """
            {"ids": ["7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21"]}""";

    static final String ALL = """
            {"all": true, "topic": "triage.assessments.v1", "limit": 100}""";

    static final String DISCARD = """
            {"reason": "Published by mistake; the ticket was assessed again by hand."}""";

    private Examples() {}
}
