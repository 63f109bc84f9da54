package io.stellwerk.triage.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an article says.
 *
 * @param category the category of the tickets that it solves
 * @param validUntil the last day on which it is found
 * @param ask fields to ask for before it helps
 * @param translations its text, in at least one language
 */
public record ArticleContent(
        String category,
        Audience audience,
        @Nullable LocalDate validUntil,
        List<String> ask,
        Map<ArticleLanguage, Translation> translations) {

    public ArticleContent {
        ask = List.copyOf(ask);
        Map<ArticleLanguage, Translation> sorted = new EnumMap<>(ArticleLanguage.class);
        sorted.putAll(translations);
        translations = Collections.unmodifiableMap(sorted);
    }

    /** Returns true if it is still found on a day. */
    public boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
