package io.stellwerk.triage.words;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pattern for words of a ticket; both are in normal form.
 *
 * @param stem the letters that must be there
 */
record WordPattern(String stem, Kind kind) {

    private static final Set<String> ENDINGS =
            Set.of("s", "es", "e", "en", "em", "er", "ern", "n", "ns", "ed", "d", "ing", "t", "st", "te", "ten");

    private static final int SHORTEST_INFLECTED = 3;

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9]+");

    /** Position of the stem in the word. */
    enum Kind {
        /** {@code =word}: this very word. */
        EXACT,
        /** {@code word}: this word, in German or English inflection. */
        INFLECTED,
        /** {@code word*}: how the word begins. */
        PREFIX,
        /** {@code *word}: how the word ends, inflected or not: the last part of a German compound. */
        SUFFIX,
        /** {@code *word*}: anywhere in the word. */
        INFIX
    }

    static WordPattern parse(String written) {
        boolean open = written.startsWith("*") && written.length() > 1;
        boolean close = written.endsWith("*") && written.length() > 1;
        boolean exact = written.startsWith("=");
        String stem = written.substring(open || exact ? 1 : 0, written.length() - (close ? 1 : 0));
        String normal = NormalForm.of(stem);
        if (!LETTERS.matcher(normal).matches()) {
            throw new IllegalArgumentException("not a word: " + written);
        }
        Kind kind = open ? (close ? Kind.INFIX : Kind.SUFFIX) : close ? Kind.PREFIX : Kind.INFLECTED;
        return new WordPattern(normal, exact ? Kind.EXACT : kind);
    }

    /** True if the pattern fits the word, given that the stem begins there. */
    boolean fits(String word, int start) {
        int end = start + stem.length();
        return switch (kind) {
            case EXACT -> start == 0 && end == word.length();
            case INFLECTED -> start == 0 && (end == word.length() || isInflected(word, end));
            case PREFIX -> start == 0;
            case SUFFIX -> end == word.length() || isInflected(word, end);
            case INFIX -> true;
        };
    }

    boolean mayStartInside() {
        return kind == Kind.SUFFIX || kind == Kind.INFIX;
    }

    private boolean isInflected(String word, int end) {
        return stem.length() >= SHORTEST_INFLECTED && word.length() - end <= 3 && ENDINGS.contains(word.substring(end));
    }
}
