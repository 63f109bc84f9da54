package io.stellwerk.triage.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** Languages in which articles are written. */
public enum ArticleLanguage {
    de,
    en;

    /** The language of a code, if articles are written in it. */
    public static Optional<ArticleLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.name().equals(code))
                .findFirst();
    }
}
