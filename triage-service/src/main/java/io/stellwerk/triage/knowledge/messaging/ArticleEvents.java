package io.stellwerk.triage.knowledge.messaging;

import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.triage.TriageEventTypes;
import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleAnnouncements;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns changes of articles into events of {@code triage.articles.v1}, where the last one of an article stays. */
@ApplicationScoped
class ArticleEvents implements ArticleAnnouncements {

    private static final String TOPIC = "triage.articles.v1";

    @Override
    public OutgoingEvent published(Article article) {
        return event(article, TriageEventTypes.ARTICLE_PUBLISHED, ArticlePublished.of(article));
    }

    @Override
    public OutgoingEvent retired(Article article) {
        return event(article, TriageEventTypes.ARTICLE_RETIRED, ArticleRetired.of(article));
    }

    private static OutgoingEvent event(Article article, TriageEventTypes type, Object payload) {
        return new OutgoingEvent(
                TOPIC,
                article.id().value(),
                NamedIds.of(article.changedAt(), article.id() + ":article:" + article.revision()),
                type,
                article.changedAt(),
                null,
                payload);
    }
}
