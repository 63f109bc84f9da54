package io.stellwerk.escalation.tickets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognition of replies that say nothing but thanks, in German and English. Every word must be one of few; whatever else is
 * written, also a digit or a question mark, makes it a reply that somebody has to read.
 */
public final class ThankYou {

    private static final int LONGEST = 300;
    private static final int MOST_NAMES = 4;
    private static final Pattern PUNCTUATION = Pattern.compile("[.,!:;()'\u2019\\p{So}\\p{Cf}\uFE0F-]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}*");

    private static final Set<String> THANKS =
            words("danke dank dankeschön dankeschoen merci thanks thank thankyou thx");
    private static final Set<String> BESIDE =
            words("vielen herzlichen besten lieben schönen tausend sehr nochmals nochmal"
                    + " für die das den ihre ihren ihr deine deinen eure schnelle tolle gute prompte super hilfe unterstützung antwort"
                    + " arbeit mühe alles bestens prima perfekt klasse wunderbar toll gut jetzt geht klappt funktioniert läuft wieder"
                    + " es ist hat geklappt erledigt hallo hi"
                    + " you so very much many a lot for your the quick great fast help support answer reply everything all is it that"
                    + " works worked working fine now again solved perfect good well done");
    private static final Set<String> GREETINGS = words("hallo hi hello dear liebe lieber guten");
    private static final List<String> CLOSINGS = List.of(
            "mit freundlichen grüßen",
            "freundliche grüße",
            "viele grüße",
            "liebe grüße",
            "beste grüße",
            "schöne grüße",
            "viele gruesse",
            "mit freundlichen gruessen",
            "kind regards",
            "best regards",
            "best wishes",
            "regards",
            "cheers",
            "mfg",
            "lg",
            "vg");

    private ThankYou() {}

    /** Returns true if the text says thank you and nothing else. */
    public static boolean isAll(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean thanks = false;
        boolean closing = false;
        int names = 0;
        List<String> lines = text.lines()
                .map(ThankYou::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        for (String line : lines) {
            List<String> words = List.of(line.split(" ", -1));
            int closed = closing ? 0 : closingWords(line);
            if (closing || closed > 0) {
                closing = true;
                List<String> rest = words.subList(closed, words.size());
                names += rest.size();
                if (names > MOST_NAMES || !areNames(rest)) {
                    return false;
                }
            } else if (!(line.equals(lines.getFirst()) && greets(words))) {
                if (!words.stream()
                        .map(ThankYou::lower)
                        .allMatch(word -> THANKS.contains(word) || BESIDE.contains(word))) {
                    return false;
                }
                thanks |= words.stream().map(ThankYou::lower).anyMatch(THANKS::contains);
            }
        }
        return thanks;
    }

    private static boolean greets(List<String> words) {
        return words.size() <= MOST_NAMES
                && GREETINGS.contains(lower(words.getFirst()))
                && areNames(words.subList(1, words.size()));
    }

    private static boolean areNames(List<String> words) {
        return words.stream().allMatch(word -> NAME.matcher(word).matches());
    }

    private static int closingWords(String line) {
        String lower = lower(line) + ' ';
        return CLOSINGS.stream()
                .filter(closing -> lower.startsWith(closing + ' '))
                .mapToInt(closing -> closing.split(" ", -1).length)
                .findFirst()
                .orElse(0);
    }

    private static String plain(String line) {
        return PUNCTUATION.matcher(line).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ", -1)));
    }
}
