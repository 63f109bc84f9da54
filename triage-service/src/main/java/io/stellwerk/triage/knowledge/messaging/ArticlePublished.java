package io.stellwerk.triage.knowledge.messaging;

import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readers find a version of an article from now on. */
record ArticlePublished(
        String articleId,
        int version,
        long revision,
        String category,
        String audience,
        @Nullable LocalDate validUntil,
        List<String> ask,
        Map<ArticleLanguage, Translation> translations,
        AuthorPart author,
        Instant occurredAt) {

    /** Person who wrote the version. */
    record AuthorPart(String id, String name) {}

    static ArticlePublished of(Article article) {
        ArticleContent content = article.content();
        return new ArticlePublished(
                article.id().value(),
                article.version(),
                article.revision(),
                content.category(),
                content.audience().name(),
                content.validUntil(),
                content.ask(),
                content.translations(),
                new AuthorPart(article.author().id(), article.author().name()),
                article.changedAt());
    }
}
