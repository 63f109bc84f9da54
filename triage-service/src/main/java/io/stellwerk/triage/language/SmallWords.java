package io.stellwerk.triage.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The small words of German and English in a text. Several different ones tell the language more surely than any model,
 * and at a hundredth of the cost.
 */
final class SmallWords {

    private static final Set<String> GERMAN = words("""
            der die das und ich wir nicht ist bitte kein keine keinen mein meine mit für fuer auf ein eine einen hallo guten
            habe kann geht seit wie mehr zum zur bei von im den dem wird sind sich funktioniert danke gesperrt probleme defekt
            zugriff fehler vergessen neue neuer neues nach auch oder aber wurde werden ihr uns mir""");
    private static final Set<String> ENGLISH = words("""
            the and is not please my i we to of for with cannot can't can have has hello hi dear unable help need are this
            that it from our you your does doesn't issue access request working new since how be been when after out locked
            failed error down at by""");

    private static final Pattern BLANKS = Pattern.compile("[\\s,.;:!?()\"]+");
    private static final int TELLING = 5;
    private static final int LEAD = 4;
    private static final double SURE = 0.99;

    private final int german;
    private final int english;

    private SmallWords(int german, int english) {
        this.german = german;
        this.english = english;
    }

    static SmallWords in(String text) {
        var found = new HashSet<>(List.of(BLANKS.split(text.toLowerCase(Locale.ROOT), -1)));
        return new SmallWords(count(found, GERMAN), count(found, ENGLISH));
    }

    /** Number of different small words of the language. */
    int of(String code) {
        return switch (code) {
            case "de" -> german;
            case "en" -> english;
            default -> 0;
        };
    }

    boolean areNone() {
        return german == 0 && english == 0;
    }

    /** The language, if they leave no doubt. */
    Optional<Language> verdict() {
        if (german >= TELLING && german >= LEAD * english) {
            return Optional.of(new Language("de", SURE));
        }
        return english >= TELLING && english >= LEAD * german
                ? Optional.of(new Language("en", SURE))
                : Optional.empty();
    }

    private static int count(Set<String> found, Set<String> language) {
        return (int) found.stream().filter(language::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
