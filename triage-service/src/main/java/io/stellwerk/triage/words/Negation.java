package io.stellwerk.triage.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Detects what the customer negates. Most support requests are full of negations that are the problem itself ("no network",
 * "kein Zugriff"), so a topic is negated only by words that clearly do so, such as "it is not the printer", while urgency
 * and impact are negated by any such word right before them.
 */
public final class Negation {

    private static final int LOOK_BACK = 6;
    private static final int LOOK_BACK_MODIFIER = 2;

    private static final Set<String> NEGATIONS = Set.of(
            "nicht", "not", "kein", "keine", "keinen", "keiner", "keinem", "no", "isnt", "arent", "never", "nie",
            "ohne", "without", "niemals", "weniger", "less", "nor", "weder");

    private static final Pattern NOT_THE_SUBJECT = Pattern.compile(".*\\b(?:"
            + "(?:not|isnt|wasnt|arent) (?:about |related to |due to |because of )?(?:a |an |the |my |our |any )?(?<=(?:a|an|the|my|our|any|to|of|about) )"
            + "|nothing to do with (?:a |an |the |my |our )?"
            + "|(?:ist|war|sind) nicht (?:der|die|das|ein|eine|mein|meine|unser|unsere) "
            + "|liegt nicht (?:am|an|an der|an dem|an den|an meinem|an unserem) "
            + "|(?:geht|handelt)(?: es| sich| hier| mir| uns)* nicht um (?:den |die |das |ein |eine |einen )?"
            + "|nichts mit (?:dem |der |den |meinem |unserem )?)");

    private Negation() {}

    /** True if the topic that begins there is negated. */
    public static boolean ofTopic(List<TicketWords.Word> words, int start) {
        return NOT_THE_SUBJECT.matcher(before(words, start)).matches();
    }

    /** True if the urgency or impact that is stated there is negated, or only quoted. */
    public static boolean ofModifier(List<TicketWords.Word> words, int start) {
        TicketWords.Word word = words.get(start);
        if (word.quoted()) {
            return true;
        }
        for (int i = start - 1; i >= 0 && i >= start - LOOK_BACK_MODIFIER; i--) {
            if (words.get(i).clause() == word.clause()
                    && NEGATIONS.contains(words.get(i).letters())) {
                return true;
            }
        }
        return false;
    }

    private static String before(List<TicketWords.Word> words, int start) {
        var text = new StringBuilder();
        int clause = words.get(start).clause();
        for (int i = Math.max(0, start - LOOK_BACK); i < start; i++) {
            if (words.get(i).clause() == clause) {
                text.append(words.get(i).letters()).append(' ');
            }
        }
        return text.toString();
    }
}
