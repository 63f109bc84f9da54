package io.stellwerk.mail.quotes;

import java.util.Locale;
import java.util.Set;

/** A subject taken apart: whether it announces an answer or something passed on, and the matter itself. */
record ReplySubject(Kind kind, String matter) {
    private static final Set<String> REPLIES =
            Set.of("re", "aw", "antw", "antwort", "sv", "vs", "r", "res", "odp", "ynt", "rép", "rif", "回复", "答复", "回覆");
    private static final Set<String> FORWARDS =
            Set.of("fw", "fwd", "wg", "weitergeleitet", "tr", "rv", "i", "enc", "doorst", "转发", "轉寄");
    private static final int MAX_PREFIX = 20;
    private static final int MAX_PREFIXES = 20;
    private static final int LEAST_START = 8;

    enum Kind {
        FIRST,
        REPLY,
        FORWARD
    }

    /** The outermost prefix decides. */
    static ReplySubject of(String subject) {
        String rest = withoutTags(subject);
        Kind kind = Kind.FIRST;
        for (int prefixes = 0; prefixes < MAX_PREFIXES; prefixes++) {
            int colon = colon(rest);
            if (colon < 0) {
                break;
            }
            String prefix = rest.substring(0, colon).strip();
            if (!REPLIES.contains(prefix) && !FORWARDS.contains(prefix)) {
                break;
            }
            if (kind == Kind.FIRST) {
                kind = FORWARDS.contains(prefix) ? Kind.FORWARD : Kind.REPLY;
            }
            rest = rest.substring(colon + 1).strip();
        }
        return new ReplySubject(kind, rest);
    }

    /** True if a copied header's subject is this matter; a mail program may have broken it into lines. */
    boolean isAbout(String otherSubject) {
        String other = of(otherSubject).matter();
        String shorter = matter.length() < other.length() ? matter : other;
        String longer = shorter.equals(matter) ? other : matter;
        return matter.equals(other) || (shorter.length() >= LEAST_START && longer.startsWith(shorter));
    }

    private static int colon(String text) {
        for (int i = 0; i < Math.min(text.length(), MAX_PREFIX); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /** Folded, with single blanks, and without what stands in square brackets: ticket numbers, counts, names of lists. */
    private static String withoutTags(String subject) {
        String folded = subject.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            char next = folded.charAt(i);
            int end = next == '[' ? folded.indexOf(']', i) : -1;
            if (next == '[' && end < 0) {
                text.append(folded, i, folded.length());
                break;
            }
            boolean blank = end > 0 || Character.isWhitespace(next) || next == '\u00a0';
            if (!blank) {
                text.append(next);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            i = end > 0 ? end + 1 : i + 1;
        }
        return text.toString().strip();
    }
}
