package io.stellwerk.triage.language;

import java.util.regex.Pattern;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, or {@code und} if it could not be told
 * @param confidence how sure that is, from 0 to 1
 */
public record Language(String code, double confidence) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2}|und");

    /** A language that could not be told. */
    public static final Language UNDETERMINED = new Language("und", 0);

    public Language {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a language is a code of two letters or und");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
        }
    }

    /** True if the language is known well enough to act on it. */
    public boolean certain() {
        return !code.equals("und") && confidence >= 0.8;
    }
}
