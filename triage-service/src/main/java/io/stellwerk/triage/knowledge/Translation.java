package io.stellwerk.triage.knowledge;

import java.util.List;

/**
 * An article in one language.
 *
 * @param summary a sentence that tells what it solves
 * @param body Markdown
 * @param phrases ways in which customers ask for it
 */
public record Translation(
        String title, String summary, String body, List<String> phrases, List<Step> steps, List<ArticleLink> links) {

    public Translation {
        phrases = List.copyOf(phrases);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }
}
