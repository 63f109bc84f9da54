package io.stellwerk.triage.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that a rule looks for, next to each other or with a gap, inside one sentence. {@code cannot|cant .. print*} is
 * "cannot" or "cant", at most four other words, and a word that begins with "print".
 *
 * @param written the term as the rule set has it
 */
public record Term(String written, List<Slot> slots) {

    private static final int GAP = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** The place of one word: what may stand there, and how many other words may come before it. */
    record Slot(List<WordPattern> patterns, int maxGap) {}

    public Term {
        slots = List.copyOf(slots);
    }

    /** Reads a term. */
    public static Term parse(String written) {
        var slots = new ArrayList<Slot>();
        int gap = 0;
        for (String part : BLANKS.splitAsStream(written.strip()).toList()) {
            if (part.equals("..")) {
                gap = GAP;
            } else {
                slots.add(
                        new Slot(BAR.splitAsStream(part).map(WordPattern::parse).toList(), gap));
                gap = 0;
            }
        }
        if (slots.isEmpty() || gap > 0) {
            throw new IllegalArgumentException("a term begins and ends with a word: " + written);
        }
        return new Term(written, slots);
    }
}
