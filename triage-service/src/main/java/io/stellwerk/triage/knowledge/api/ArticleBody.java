package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleLimits;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Translation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Article as an author wants it. Its limits are those of {@link ArticleLimits}. */
@Schema(name = "ArticleBody")
record ArticleBody(
        @NotNull
        @Schema(
                description = "of the tickets that it solves; one of the rule set's",
                pattern = ArticleId.FORM,
                maxLength = ArticleLimits.NAME)
        String category,

        @NotNull Audience audience,

        @Schema(description = "the last day on which it is found") @Nullable
        LocalDate validUntil,

        @Schema(description = "fields to ask for before it helps", maxItems = ArticleLimits.ASK) @Nullable
        List<String> ask,

        @NotNull @Valid Translations translations) {

    /** Its text by language, in at least one. */
    @Schema(name = "ArticleTranslationsBody")
    record Translations(
            @Valid @Nullable TranslationBody de,
            @Valid @Nullable TranslationBody en) {}

    /** What it says. */
    ArticleContent content() {
        Map<ArticleLanguage, Translation> texts = new EnumMap<>(ArticleLanguage.class);
        if (translations.de() != null) {
            texts.put(ArticleLanguage.de, translations.de().translation());
        }
        if (translations.en() != null) {
            texts.put(ArticleLanguage.en, translations.en().translation());
        }
        return new ArticleContent(category, audience, validUntil, ask == null ? List.of() : ask, texts);
    }
}
