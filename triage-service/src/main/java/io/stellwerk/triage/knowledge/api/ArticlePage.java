package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleState;
import io.stellwerk.triage.knowledge.Articles.Version;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Translation;
import io.stellwerk.triage.knowledge.api.ArticleView.AuthorView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Page of the list of articles. */
@Schema(name = "ArticlePage")
record ArticlePage(
        List<Summary> articles,

        @Schema(description = "cursor of the next page; null on the last one") @Nullable
        String nextCursor) {

    /** One of them, without its text. */
    @Schema(name = "ArticleSummary")
    record Summary(
            String id,
            ArticleState state,
            int version,
            @Nullable Integer publishedVersion,
            String category,
            Audience audience,
            @Nullable LocalDate validUntil,
            Titles titles,
            AuthorView author,
            Instant changedAt) {

        static Summary of(Article article) {
            return new Summary(
                    article.id().value(),
                    article.state(),
                    article.version(),
                    article.publishedVersion(),
                    article.content().category(),
                    article.content().audience(),
                    article.content().validUntil(),
                    new Titles(title(article, ArticleLanguage.de), title(article, ArticleLanguage.en)),
                    AuthorView.of(article.author()),
                    article.changedAt());
        }

        private static @Nullable String title(Article article, ArticleLanguage language) {
            Translation text = article.content().translations().get(language);
            return text == null ? null : text.title();
        }
    }

    /** Its titles, as far as it is written in a language. */
    @Schema(name = "ArticleTitles")
    record Titles(@Nullable String de, @Nullable String en) {}

    /** Page of an article's versions, the latest first. */
    @Schema(name = "ArticleVersions")
    record Versions(
            List<OneVersion> versions,

            @Schema(description = "cursor of the next page; null on the last one") @Nullable
            String nextCursor) {

        static Versions of(List<Version> versions, int limit) {
            return new Versions(
                    versions.stream()
                            .map(one -> new OneVersion(one.version(), AuthorView.of(one.author()), one.savedAt()))
                            .toList(),
                    versions.size() < limit
                            ? null
                            : Integer.toString(versions.getLast().version()));
        }
    }

    /** One version, without its text. */
    @Schema(name = "ArticleVersion")
    record OneVersion(int version, AuthorView author, Instant savedAt) {}

    static ArticlePage of(List<Article> articles, int limit) {
        return new ArticlePage(
                articles.stream().map(Summary::of).toList(),
                articles.size() < limit ? null : articles.getLast().id().value());
    }
}
