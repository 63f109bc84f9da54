package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.ArticleLimits;
import io.stellwerk.triage.knowledge.ArticleLink;
import io.stellwerk.triage.knowledge.Step;
import io.stellwerk.triage.knowledge.Translation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article's text in one language, as an author wants it. */
@Schema(name = "ArticleTextBody")
record TranslationBody(
        @NotNull @Schema(minLength = 1, maxLength = ArticleLimits.TITLE)
        String title,

        @Schema(description = "a sentence that tells what it solves", maxLength = ArticleLimits.SUMMARY) @Nullable
        String summary,

        @Schema(description = "Markdown without HTML", maxLength = ArticleLimits.BODY) @Nullable
        String body,

        @Schema(description = "ways in which customers ask for it", maxItems = ArticleLimits.PHRASES) @Nullable
        List<String> phrases,

        @Schema(maxItems = ArticleLimits.STEPS) @Valid @Nullable
        List<StepBody> steps,

        @Schema(maxItems = ArticleLimits.LINKS) @Valid @Nullable
        List<LinkBody> links) {

    /** Step through which a person can be led. */
    @Schema(name = "ArticleStepBody")
    record StepBody(
            @NotNull @Schema(minLength = 1, maxLength = ArticleLimits.STEP)
            String text,

            @Schema(
                    description = "tells whether the step helped; without one, the usual question is asked",
                    maxLength = ArticleLimits.QUESTION)
            @Nullable
            String question) {}

    /** Page where readers can help themselves. */
    @Schema(name = "ArticleLinkBody")
    record LinkBody(
            @NotNull @Schema(minLength = 1, maxLength = ArticleLimits.TITLE)
            String title,

            @NotNull @Schema(description = "an https address", maxLength = ArticleLimits.URL)
            String url) {}

    Translation translation() {
        return new Translation(
                plain(title),
                plain(summary),
                plain(body),
                orNone(phrases).stream().map(TranslationBody::plain).toList(),
                orNone(steps).stream().map(TranslationBody::step).toList(),
                orNone(links).stream()
                        .map(link ->
                                new ArticleLink(plain(link.title()), link.url().strip()))
                        .toList());
    }

    private static Step step(StepBody step) {
        String question = plain(step.question());
        return new Step(plain(step.text()), question.isEmpty() ? null : question);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
