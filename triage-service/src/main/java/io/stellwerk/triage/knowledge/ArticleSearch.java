package io.stellwerk.triage.knowledge;

import java.time.LocalDate;
import java.util.List;

/** Search of the articles that readers find. */
public interface ArticleSearch {

    /** The articles that fit best, the best one first. */
    List<ArticleHit> find(Question question);

    /**
     * Question of a reader.
     *
     * @param internal whether articles for the desk's own people are found, too
     * @param day on which they have to be valid
     */
    record Question(String text, ArticleLanguage language, boolean internal, LocalDate day, int limit) {}
}
