package io.stellwerk.mail.text;

import java.util.regex.Pattern;

/** Patterns made of lists of phrases; case does not matter in them. */
public final class Phrases {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private Phrases() {}

    public static String any(String... alternatives) {
        return "(?:" + String.join("|", alternatives) + ")";
    }

    /** Takes time in proportion to the text, whatever is in it; the text has to be in lower case, as the phrases are. */
    public static com.google.re2j.Pattern linear(String... pieces) {
        return com.google.re2j.Pattern.compile(String.join("", pieces));
    }

    static Pattern pattern(String... pieces) {
        return Pattern.compile(String.join("", pieces), FLAGS);
    }
}
