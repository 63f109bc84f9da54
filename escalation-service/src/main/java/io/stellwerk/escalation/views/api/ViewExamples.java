package io.stellwerk.escalation.views.api;

/** Saved views as the OpenAPI document shows them. */
final class ViewExamples {

    static final String BODY = """
            {"name": "Urgent at tier 2", "query": "view=all&tier=2&priority=P1&priority=P2", "shared": true}""";
    static final String VIEWS = """
            {"views": [{"name": "Urgent at tier 2", "query": "view=all&tier=2&priority=P1&priority=P2",
             "savedAt": "2026-11-23T10:02:00Z", "shared": true, "sharedBy": "Anna Keller"}]}""";

    private ViewExamples() {}
}
