package io.stellwerk.triage.knowledge.api;

import io.stellwerk.problems.ListParameters;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch.Question;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.language.LanguageDetector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for, and in which language. */
@ApplicationScoped
class Questions {

    /** Characters of a question; of a longer text the beginning is looked at. */
    static final int LONGEST = 500;

    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_HITS = 20;
    private static final int USUAL_HITS = 5;

    private final LanguageDetector detector;
    private final InstantSource clock;

    Questions(LanguageDetector detector, InstantSource clock) {
        this.detector = detector;
        this.clock = clock;
    }

    /** A question in a parameter. */
    Question asked(@Nullable String q, @Nullable String language, @Nullable String limit, boolean internal) {
        ListParameters parameters = new ListParameters();
        String text = q == null ? "" : q.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            parameters.wrong("q", "is not 1 to " + LONGEST + " characters long");
        }
        int most = limit == null ? USUAL_HITS : Math.min(MOST_HITS, parameters.limit(limit));
        ArticleLanguage given = parameters.choice("language", language, ArticleLanguage.class);
        parameters.check();
        return question(text, given, internal, most);
    }

    /** A customer's text, whatever its length. */
    Question told(String text, @Nullable String language) {
        ListParameters parameters = new ListParameters();
        ArticleLanguage given = parameters.choice("language", language, ArticleLanguage.class);
        parameters.check();
        return question(text.substring(0, Math.min(LONGEST_TEXT, text.length())), given, true, USUAL_HITS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Question question(String text, @Nullable ArticleLanguage given, boolean internal, int most) {
        return new Question(text, given == null ? detected(text) : given, internal, today(), most);
    }

    private ArticleLanguage detected(String text) {
        Language language = detector.detect("", text, Optional.empty());
        return ArticleLanguage.of(language.code()).orElse(ArticleLanguage.en);
    }
}
