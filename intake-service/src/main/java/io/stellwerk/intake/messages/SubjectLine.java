package io.stellwerk.intake.messages;

import java.util.Locale;
import java.util.Set;

/** A subject without what mail programs, lists and gateways put before it. */
final class SubjectLine {
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_PREFIX = 12;
    private static final String OPENING = "[({*";
    private static final String CLOSING = "])}*";
    private static final Set<String> PREFIXES = Set.of(
            "re",
            "aw",
            "antw",
            "antwort",
            "fw",
            "fwd",
            "wg",
            "tr",
            "rv",
            "res",
            "enc",
            "rif",
            "r",
            "i",
            "sv",
            "vs",
            "vb",
            "odp",
            "pd",
            "ynt",
            "ilt",
            "vl",
            "ref",
            "回复",
            "答复",
            "转发",
            "回覆",
            "轉寄",
            "ext",
            "extern",
            "external",
            "spam");
    private static final Set<String> GATEWAY_TAGS = Set.of(
            "ext",
            "extern",
            "externe",
            "external",
            "external email",
            "esterno",
            "externo",
            "spam",
            "spam?",
            "suspected spam",
            "sicher",
            "secure",
            "verschlüsselt",
            "encrypted");

    private SubjectLine() {}

    /** The subject that the sender wrote. A tag with a digit in it stays: it may tell two cases apart. */
    static String bare(String subject) {
        String rest = subject.strip();
        while (true) {
            int start = start(rest);
            if (start == 0) {
                return rest;
            }
            rest = rest.substring(start).strip();
        }
    }

    private static int start(String subject) {
        int prefix = prefixEnd(subject);
        return prefix > 0 ? prefix : tagEnd(subject);
    }

    private static int prefixEnd(String subject) {
        for (int i = 0; i < Math.min(subject.length(), LONGEST_PREFIX); i++) {
            char c = subject.charAt(i);
            if (c == ':' || c == '：') {
                String word = subject.substring(0, i).strip().toLowerCase(Locale.ROOT);
                int count = word.indexOf('[');
                return PREFIXES.contains(count < 0 ? word : word.substring(0, count)) ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static int tagEnd(String subject) {
        int kind = subject.isEmpty() ? -1 : OPENING.indexOf(subject.charAt(0));
        if (kind < 0) {
            return 0;
        }
        int from = kind == 3 ? lastOfStars(subject) : 1;
        int end = subject.indexOf(CLOSING.charAt(kind), from);
        if (end < 0 || end > LONGEST_TAG) {
            return 0;
        }
        String tag = subject.substring(from, end).strip().toLowerCase(Locale.ROOT);
        boolean added = kind == 0 ? isListTag(tag) : GATEWAY_TAGS.contains(tag);
        return added ? (kind == 3 ? end + lastOfStars(subject.substring(end)) : end + 1) : 0;
    }

    private static boolean isListTag(String tag) {
        return !tag.isEmpty() && tag.chars().noneMatch(Character::isDigit);
    }

    private static int lastOfStars(String text) {
        int stars = 0;
        while (stars < text.length() && text.charAt(stars) == '*') {
            stars++;
        }
        return stars;
    }
}
