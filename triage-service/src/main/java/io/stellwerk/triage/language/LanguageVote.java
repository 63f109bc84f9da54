package io.stellwerk.triage.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Vote of the model, the small words and the hint. Only the languages of the desk's region are told apart; for a text
 * that could be anything the hint decides, and without one it stays undetermined.
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

    private static final double PER_SMALL_WORD = 20;
    private static final int MOST_SMALL_WORDS = 8;
    /** The model spreads its certainty over a hundred languages; the power brings out the one that leads. */
    private static final double SHARPEN = 3;

    private static final double HINT = 5;
    private static final double LEAST = 0.5;
    private static final double MOST = 0.99;
    private static final int FEW_LETTERS = 12;

    private LanguageVote() {}

    static Language of(
            String sample, SmallWords words, opennlp.tools.langdetect.Language[] predicted, Optional<String> hint) {
        var votes = new HashMap<String, Double>();
        for (var language : predicted) {
            String code = TOLD_APART.get(language.getLang());
            if (code != null) {
                votes.merge(code, Math.pow(language.getConfidence(), SHARPEN), Double::sum);
            }
        }
        favour("de", words, votes);
        favour("en", words, votes);
        hint.flatMap(LanguageVote::code).ifPresent(code -> votes.computeIfPresent(code, (_, vote) -> vote * HINT));
        double sum = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        String best = votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("und");
        double share = votes.getOrDefault(best, 0.0) / sum;
        boolean toldByNothing = words.areNone() && sample.length() < FEW_LETTERS;
        if (!(share >= LEAST) || toldByNothing) {
            return without(hint);
        }
        return new Language(best, Math.min(MOST, Math.round(share * 100) / 100.0));
    }

    /** The hint's language, for a text that says nothing. */
    static Language without(Optional<String> hint) {
        return hint.flatMap(LanguageVote::code)
                .map(code -> new Language(code, LEAST))
                .orElse(Language.UNDETERMINED);
    }

    private static void favour(String code, SmallWords words, Map<String, Double> votes) {
        int count = Math.min(MOST_SMALL_WORDS, words.of(code));
        votes.computeIfPresent(code, (_, vote) -> vote * Math.pow(PER_SMALL_WORD, count));
    }

    /** The language of a tag such as {@code de-CH}; nothing if it is none that is told apart. */
    private static Optional<String> code(String hint) {
        String language = Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
        return Optional.of(language).filter(TOLD_APART::containsValue);
    }
}
