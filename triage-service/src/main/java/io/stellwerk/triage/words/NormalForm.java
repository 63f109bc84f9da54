package io.stellwerk.triage.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the form in which it is compared: lower case, umlauts written out, no accents. */
public final class NormalForm {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NormalForm() {}

    /** The text in this form. */
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String german = composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace('’', '\'');
        return MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
    }
}
