package io.stellwerk.intake.email;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts the lines of a reply into new ones and quoted ones. Quoted is what a mail program says it quoted: marked lines
 * below an attribution, everything below an original message's header, and elements of the HTML. Marks of the writer's
 * own, and sentences that look like an attribution, stay.
 */
final class QuoteLines {
    private static final int WRAPPED_LENGTH = 60;
    private static final int MAX_EXAMINED_LINES = 3_000;
    private static final int MAX_INTRODUCTION = 24;
    private static final int MAX_GAP = 6;

    /** Standing of a line in a reply. */
    enum Role {
        NEW,
        QUOTED,
        SIGNATURE,
        MARKER
    }

    private final List<String> lines;
    private final Role[] roles;
    private final ReplySubject subject;
    private final QuoteAttribution attribution;
    private final QuoteHeaderBlock header;

    /** True once a mail program has quoted something, so that marks further down are its own. */
    private boolean quotes;

    private QuoteLines(List<String> lines, ReplySubject subject) {
        this.lines = lines;
        this.roles = new Role[lines.size()];
        this.subject = subject;
        this.attribution = new QuoteAttribution(lines);
        this.header = new QuoteHeaderBlock(lines, subject);
    }

    static Role[] roles(List<String> lines, ReplySubject subject) {
        QuoteLines sorted = new QuoteLines(lines, subject);
        sorted.sort();
        return sorted.roles;
    }

    static boolean isMarked(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    private void sort() {
        int i = 0;
        while (i < roles.length) {
            String line = lines.get(i);
            if (QuoteMarkers.is(line, QuoteMarkers.QUOTE_BEGIN)) {
                i = element(i);
            } else if (QuoteMarkers.isAny(line)) {
                roles[i++] = Role.MARKER;
            } else if (isMarked(line)) {
                i = markedRun(i);
            } else if (i >= MAX_EXAMINED_LINES) {
                roles[i++] = Role.NEW;
            } else if (!quotes && QuotePhrases.isForward(line)) {
                fill(i, roles.length, Role.NEW);
                i = roles.length;
            } else {
                i = examined(i);
            }
        }
    }

    /** A line without marks: the beginning of a quotation, or the writer's own. */
    private int examined(int i) {
        int block = header.length(i);
        if (block > 0) {
            return below(i, i + block);
        }
        if (QuotePhrases.isOriginal(lines.get(i))) {
            int next = nextFilled(i + 1);
            return below(i, next + header.labelled(next));
        }
        int length = attribution.length(i);
        if (length > 0 && beginsQuote(nextFilled(i + length))) {
            quotes = true;
            fill(i, i + length, Role.QUOTED);
            return i + length;
        }
        roles[i] = Role.NEW;
        return i + 1;
    }

    /** Below a copied header all is quoted, unless the quoted lines have marks by which they end. */
    private int below(int start, int afterHeader) {
        int above = withRuleAbove(start);
        int next = nextFilled(afterHeader);
        quotes = true;
        int end = next < roles.length && beginsQuote(next) ? next : roles.length;
        for (int i = above; i < end; i++) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : Role.QUOTED;
        }
        return end;
    }

    private boolean beginsQuote(int position) {
        return position < roles.length
                && (isMarked(lines.get(position)) || QuoteMarkers.is(lines.get(position), QuoteMarkers.QUOTE_BEGIN));
    }

    private int element(int start) {
        quotes = true;
        int i = withRuleAbove(start);
        while (i < roles.length && !QuoteMarkers.is(lines.get(i), QuoteMarkers.QUOTE_END)) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : Role.QUOTED;
            i++;
        }
        if (i < roles.length) {
            roles[i++] = Role.MARKER;
        }
        return i;
    }

    private int markedRun(int start) {
        int end = start + 1;
        while (end < roles.length && (isMarked(lines.get(end)) || isWrapped(end))) {
            end++;
        }
        quotes |= introducesItself(start, end);
        for (int i = start; i < end; i++) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : quotes ? Role.QUOTED : Role.NEW;
        }
        return end;
    }

    /** Some programs mark the attribution, or the copied header, as well. */
    private boolean introducesItself(int start, int end) {
        if (quotes || start >= MAX_EXAMINED_LINES) {
            return false;
        }
        List<String> inside = lines.subList(start, Math.min(end, start + MAX_INTRODUCTION)).stream()
                .map(QuoteLines::withoutMarks)
                .dropWhile(String::isBlank)
                .toList();
        return !inside.isEmpty()
                && (new QuoteAttribution(inside).length(0) > 0
                        || QuotePhrases.isOriginal(inside.getFirst())
                        || new QuoteHeaderBlock(inside, subject).length(0) > 0);
    }

    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
            start++;
        }
        return line.substring(start);
    }

    /** The rest of a long quoted line, which a mail program broke without repeating the mark. */
    private boolean isWrapped(int position) {
        String line = lines.get(position);
        if (position + 1 >= lines.size() || line.isBlank()) {
            return false;
        }
        String above = lines.get(position - 1);
        return isMarked(above)
                && isMarked(lines.get(position + 1))
                && above.length() >= WRAPPED_LENGTH
                && Character.isLetterOrDigit(above.charAt(above.length() - 1))
                && Character.isLowerCase(line.charAt(0));
    }

    /** A row of dashes or underscores above the quotation belongs to it. */
    private int withRuleAbove(int position) {
        int start = position;
        while (start > 0
                && position - start < MAX_GAP
                && (lines.get(start - 1).isBlank() || QuoteMarkers.isAny(lines.get(start - 1)))) {
            start--;
        }
        return start > 0 && roles[start - 1] == Role.NEW && QuotePhrases.isRule(lines.get(start - 1))
                ? start - 1
                : position;
    }

    private int nextFilled(int from) {
        int position = from;
        while (position < roles.length && lines.get(position).isBlank()) {
            position++;
        }
        return position;
    }

    private void fill(int from, int to, Role role) {
        Arrays.fill(roles, from, Math.min(to, roles.length), role);
    }
}
