package io.stellwerk.triage.knowledge.messaging;

import io.stellwerk.triage.knowledge.Article;
import java.time.Instant;

/** Readers no longer find an article. */
record ArticleRetired(String articleId, long revision, Instant occurredAt) {

    static ArticleRetired of(Article article) {
        return new ArticleRetired(article.id().value(), article.revision(), article.changedAt());
    }
}
