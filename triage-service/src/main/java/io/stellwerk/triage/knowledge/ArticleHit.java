package io.stellwerk.triage.knowledge;

import java.util.List;

/**
 * Article that was found for a question.
 *
 * @param score share of the question's weight that it explains, from 0 to 1; comparable between questions
 * @param sure whether the desk may answer by it alone
 */
public record ArticleHit(
        ArticleId id,
        int version,
        String title,
        String summary,
        ArticleLanguage language,
        double score,
        boolean sure,
        Passage passage) {

    /** The part of the article that fits best, and where in it the question's words are. */
    public record Passage(String text, List<Mark> marks) {}

    /** A range of characters, the end excluded. */
    public record Mark(int from, int to) {}
}
