package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleState;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Author;
import io.stellwerk.triage.knowledge.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Article as it is shown to those who write it. */
@Schema(name = "Article")
record ArticleView(
        String id,
        ArticleState state,

        @Schema(description = "counts how often it was saved")
        int version,

        @Schema(description = "the version that readers find; null if they find none") @Nullable
        Integer publishedVersion,

        @Schema(description = "of the tickets that it solves")
        String category,

        Audience audience,

        @Schema(description = "the last day on which it is found") @Nullable
        LocalDate validUntil,

        @Schema(description = "fields to ask for before it helps")
        List<String> ask,

        Translations translations,

        @Schema(description = "who wrote this version") AuthorView author,

        @Schema(description = "when it was last saved, published or retired")
        Instant changedAt) {

    /** Its text by language. */
    @Schema(name = "ArticleTranslations")
    record Translations(
            @Nullable TranslationView de, @Nullable TranslationView en) {

        static Translations of(ArticleContent content) {
            Map<ArticleLanguage, Translation> texts = content.translations();
            return new Translations(
                    TranslationView.of(texts.get(ArticleLanguage.de)),
                    TranslationView.of(texts.get(ArticleLanguage.en)));
        }
    }

    /** Person who wrote a version. */
    @Schema(name = "ArticleAuthor")
    record AuthorView(String id, String name) {

        static AuthorView of(Author author) {
            return new AuthorView(author.id(), author.name());
        }
    }

    static ArticleView of(Article article) {
        ArticleContent content = article.content();
        return new ArticleView(
                article.id().value(),
                article.state(),
                article.version(),
                article.publishedVersion(),
                content.category(),
                content.audience(),
                content.validUntil(),
                content.ask(),
                Translations.of(content),
                AuthorView.of(article.author()),
                article.changedAt());
    }
}
