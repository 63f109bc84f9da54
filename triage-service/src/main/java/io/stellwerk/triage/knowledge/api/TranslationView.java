package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.Translation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article's text in one language. */
@Schema(name = "ArticleText")
record TranslationView(
        String title,

        @Schema(description = "a sentence that tells what it solves")
        String summary,

        @Schema(description = "Markdown") String body,

        @Schema(description = "ways in which customers ask for it")
        List<String> phrases,

        List<StepView> steps,
        List<LinkView> links) {

    /** Step through which a person can be led. */
    @Schema(name = "ArticleStep")
    record StepView(
            String text,

            @Schema(description = "tells whether the step helped; null if the usual question does") @Nullable
            String question) {}

    /** Page where readers can help themselves. */
    @Schema(name = "ArticleLink")
    record LinkView(String title, String url) {}

    static @Nullable TranslationView of(@Nullable Translation text) {
        return text == null ? null : shown(text);
    }

    static TranslationView shown(Translation text) {
        return new TranslationView(
                text.title(),
                text.summary(),
                text.body(),
                text.phrases(),
                text.steps().stream()
                        .map(step -> new StepView(step.text(), step.question()))
                        .toList(),
                text.links().stream()
                        .map(link -> new LinkView(link.title(), link.url()))
                        .toList());
    }
}
