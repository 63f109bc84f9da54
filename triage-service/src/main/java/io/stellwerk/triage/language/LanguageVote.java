package io.stellwerk.triage.language;

import io.stellwerk.triage.domain.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the model, the small words and the hint say together. Only the languages of the desk's region are told apart; of a
 * text that could be anything the hint decides, and without one it stays undetermined.
 */
final class LanguageVote {

    private static final Map<String, String> TOLD_APART = Map.ofEntries(
            Map.entry("deu", "de"),
            Map.entry("eng", "en"),
            Map.entry("fra", "fr"),
            Map.entry("ita", "it"),
            Map.entry("spa", "es"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("pol", "pl"),
            Map.entry("ces", "cs"),
            Map.entry("dan", "da"),
            Map.entry("swe", "sv"),
            Map.entry("tur", "tr"),
            Map.entry("hun", "hu"),
            Map.entry("ron", "ro"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"),
            Map.entry("cmn", "zh"),
            Map.entry("jpn", "ja"));

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "de",
            Set.of(
                    "der",
                    "die",
                    "das",
                    "und",
                    "ich",
                    "wir",
                    "nicht",
                    "ist",
                    "bitte",
                    "kein",
                    "keine",
                    "keinen",
                    "mein",
                    "meine",
                    "mit",
                    "für",
                    "fuer",
                    "auf",
                    "ein",
                    "eine",
                    "einen",
                    "hallo",
                    "guten",
                    "habe",
                    "kann",
                    "geht",
                    "seit",
                    "wie",
                    "mehr",
                    "zum",
                    "zur",
                    "bei",
                    "von",
                    "im",
                    "am",
                    "den",
                    "dem",
                    "wird",
                    "sind",
                    "sich",
                    "es",
                    "funktioniert",
                    "danke",
                    "gesperrt",
                    "probleme",
                    "defekt",
                    "zugriff",
                    "fehler",
                    "vergessen",
                    "neue",
                    "neuer",
                    "neues",
                    "nach",
                    "auch",
                    "oder",
                    "aber",
                    "wurde",
                    "werden",
                    "ihr"),
            "en",
            Set.of(
                    "the", "and", "is", "not", "please", "my", "i", "we", "to", "of", "for", "with", "cannot", "can't",
                    "can", "have", "has", "hello", "hi", "dear", "unable", "help", "need", "are", "this", "that", "it",
                    "on", "from", "our", "you", "your", "does", "doesn't", "issue", "access", "request", "working",
                    "new", "since", "how", "no", "be", "been", "when", "after", "out", "locked", "failed", "error",
                    "down", "me", "as", "at", "a", "an", "by", "was"));

    private static final Pattern BLANKS = Pattern.compile("[\\s,.;:!?()\"]+");
    private static final double PER_SMALL_WORD = 4;
    private static final int MOST_SMALL_WORDS = 8;
    private static final double HINT = 5;
    private static final double LEAST = 0.5;
    private static final double MOST = 0.99;
    private static final int FEW_LETTERS = 12;

    private LanguageVote() {}

    static Language of(String sample, opennlp.tools.langdetect.Language[] predicted, Optional<String> hint) {
        var votes = new HashMap<String, Double>();
        for (var language : predicted) {
            String code = TOLD_APART.get(language.getLang());
            if (code != null) {
                votes.merge(code, language.getConfidence(), Double::sum);
            }
        }
        boolean small = addSmallWords(sample, votes);
        hint.flatMap(LanguageVote::code).ifPresent(code -> votes.computeIfPresent(code, (_, vote) -> vote * HINT));
        double sum = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        String best = votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("und");
        double share = votes.getOrDefault(best, 0.0) / sum;
        boolean toldByNothing = !small && sample.length() < FEW_LETTERS;
        if (!(share >= LEAST) || toldByNothing) {
            return without(hint);
        }
        return new Language(best, Math.min(MOST, Math.round(share * 100) / 100.0));
    }

    /** What remains if the text says nothing. */
    static Language without(Optional<String> hint) {
        return hint.flatMap(LanguageVote::code)
                .map(code -> new Language(code, LEAST))
                .orElse(Language.UNDETERMINED);
    }

    private static boolean addSmallWords(String sample, Map<String, Double> votes) {
        var counts = new HashMap<String, Integer>();
        BLANKS.splitAsStream(sample.toLowerCase(Locale.ROOT))
                .forEach(word -> SMALL_WORDS.forEach((code, words) -> {
                    if (words.contains(word)) {
                        counts.merge(code, 1, Integer::sum);
                    }
                }));
        counts.forEach((code, count) -> votes.computeIfPresent(
                code, (_, vote) -> vote * Math.pow(PER_SMALL_WORD, Math.min(MOST_SMALL_WORDS, count))));
        return !counts.isEmpty();
    }

    /** The language of a tag such as {@code de-CH}; nothing if it is none that is told apart. */
    private static Optional<String> code(String hint) {
        String language = Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
        return Optional.of(language).filter(TOLD_APART::containsValue);
    }
}
