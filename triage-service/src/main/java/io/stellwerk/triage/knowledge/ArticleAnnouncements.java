package io.stellwerk.triage.knowledge;

import io.stellwerk.messaging.OutgoingEvent;

/** Tells other systems of articles that readers find, or no longer do. */
public interface ArticleAnnouncements {

    /** The event that readers find the article's latest version. */
    OutgoingEvent published(Article article);

    /** The event that readers no longer find the article. */
    OutgoingEvent retired(Article article);
}
