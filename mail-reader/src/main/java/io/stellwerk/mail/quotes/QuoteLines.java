package io.stellwerk.mail.quotes;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts the lines of a reply into new ones and quoted ones. Quoted is what a mail program says it quoted: marked lines
 * below an attribution, everything below an original message's header, and elements of the HTML. Marks of the writer's
 * own, and sentences that look like an attribution, stay.
 */
final class QuoteLines {
    private static final int MAX_EXAMINED_LINES = 3_000;
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
    private final QuoteMarks marks;

    /** True once a mail program has quoted something, so that marks further down are its own. */
    private boolean quotes;

    private boolean elements;
    private boolean endsNowhere;

    private QuoteLines(List<String> lines, ReplySubject subject) {
        this.lines = lines;
        this.roles = new Role[lines.size()];
        this.subject = subject;
        this.attribution = new QuoteAttribution(lines);
        this.header = new QuoteHeaderBlock(lines, subject);
        this.marks = new QuoteMarks(lines);
    }

    static QuoteLines sorted(List<String> lines, ReplySubject subject) {
        QuoteLines sorted = new QuoteLines(lines, subject);
        sorted.sort();
        return sorted;
    }

    Role[] roles() {
        return roles;
    }

    /** True if something was quoted of which nothing shows where it ends: answers may stand within it. */
    boolean endsNowhere() {
        return endsNowhere;
    }

    private void sort() {
        int i = 0;
        while (i < roles.length) {
            String line = lines.get(i);
            if (QuoteMarkers.is(line, QuoteMarkers.QUOTE_BEGIN)) {
                i = element(i);
            } else if (QuoteMarkers.isAny(line)) {
                roles[i++] = Role.MARKER;
            } else if (QuoteMarks.isMarked(line)) {
                i = markedRun(i);
            } else if (i >= MAX_EXAMINED_LINES) {
                roles[i++] = Role.NEW;
            } else if (!quotes && !elements && QuotePhrases.isForward(line)) {
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
        endsNowhere |= end == roles.length;
        for (int i = above; i < end; i++) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : Role.QUOTED;
        }
        return end;
    }

    private boolean beginsQuote(int position) {
        return position < roles.length
                && (QuoteMarks.isMarked(lines.get(position))
                        || QuoteMarkers.is(lines.get(position), QuoteMarkers.QUOTE_BEGIN));
    }

    /** Marks further down were typed, as the quoted lines have their element, unless that was only the attribution's. */
    private int element(int start) {
        elements = true;
        int i = withRuleAbove(start);
        while (i < roles.length && !QuoteMarkers.is(lines.get(i), QuoteMarkers.QUOTE_END)) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : Role.QUOTED;
            i++;
        }
        if (i == roles.length) {
            endsNowhere = true;
            return i;
        }
        roles[i] = Role.MARKER;
        int next = nextFilled(i + 1);
        quotes |= next < roles.length && QuoteMarks.isMarked(lines.get(next));
        return i + 1;
    }

    private int markedRun(int start) {
        int end = start + 1;
        while (end < roles.length && (QuoteMarks.isMarked(lines.get(end)) || marks.isWrapped(end))) {
            end++;
        }
        quotes = quotes || (start < MAX_EXAMINED_LINES && marks.introduce(start, end, subject));
        for (int i = start; i < end; i++) {
            roles[i] = QuoteMarkers.isAny(lines.get(i)) ? Role.MARKER : quotes ? Role.QUOTED : Role.NEW;
        }
        return end;
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
