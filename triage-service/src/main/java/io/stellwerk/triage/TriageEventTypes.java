package io.stellwerk.triage;

import io.stellwerk.messaging.EventType;

/** The events that triage publishes. */
public enum TriageEventTypes implements EventType {
    TICKET_TRIAGED("stellwerk.triage.ticket-triaged.v1"),
    TRIAGE_DEFERRED("stellwerk.triage.triage-deferred.v1"),
    ARTICLE_PUBLISHED("stellwerk.triage.article-published.v1"),
    ARTICLE_RETIRED("stellwerk.triage.article-retired.v1");

    private final String wireName;

    TriageEventTypes(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
