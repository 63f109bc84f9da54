package io.stellwerk.escalation.collaboration.api;

/** Drafts and visits as the OpenAPI document shows them. */
final class CollaborationExamples {

    static final String DRAFT_BODY = """
            {"action": "reply", "fields": {"text": "Good morning Ms Harper, your VPN access"}}""";
    static final String DRAFT = """
            {"ticketId": "0199e2b4-6f7a-7c31-9d52-3f1c0a8b7e64", "action": "reply",
             "fields": {"text": "Good morning Ms Harper, your VPN access"}, "revision": 3,
             "savedAt": "2026-11-23T10:02:00Z"}""";
    static final String DRAFTS = """
            {"drafts": [{"ticketId": "0199e2b4-6f7a-7c31-9d52-3f1c0a8b7e64", "action": "reply",
             "savedAt": "2026-11-23T10:02:00Z"}]}""";
    static final String VISIT_BODY = """
            {"doing": "READING"}""";
    static final String OTHERS = """
            {"others": [{"agent": "ben", "name": "Ben Okafor", "doing": "WRITING", "since": "2026-11-23T10:01:30Z"}]}""";

    private CollaborationExamples() {}
}
