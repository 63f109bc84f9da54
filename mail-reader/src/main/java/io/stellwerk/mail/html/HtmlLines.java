package io.stellwerk.mail.html;

import io.stellwerk.mail.text.Text;

/** Lines of text as they come out of HTML: blanks collapsed, quotations marked if that is wanted. */
final class HtmlLines {
    private static final int MAX_QUOTE_DEPTH = 10;
    private static final int MAX_LENGTH = 3 * Text.MAX_LENGTH;

    private final StringBuilder text = new StringBuilder();
    private final boolean quoteMarks;
    private int quoteDepth;
    private int preDepth;
    private boolean lineStart = true;
    private boolean blankPending;
    private String prefix = "";
    private String pendingMark = "";

    HtmlLines(boolean quoteMarks) {
        this.quoteMarks = quoteMarks;
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** The text that was written since. */
    String since(int position) {
        return text.substring(position).strip();
    }

    void quoteDepth(int change) {
        quoteDepth += change;
    }

    void preDepth(int change) {
        preDepth += change;
    }

    /** Goes before the first character of the next line that has one. */
    void prefix(String next) {
        prefix = next;
    }

    void blank() {
        blankPending = true;
    }

    /** Puts a mark before the next character, if one comes before the mark is closed. */
    void openMark(String mark) {
        pendingMark = mark;
    }

    void closeMark(String mark) {
        if (pendingMark.isEmpty()) {
            text.append(mark);
        }
        pendingMark = "";
    }

    void write(String words) {
        for (int i = 0; i < words.length() && text.length() < MAX_LENGTH; i++) {
            char next = words.charAt(i);
            if (preDepth > 0 && next == '\n') {
                end();
            } else if (preDepth == 0 && isBlank(next)) {
                blankPending = true;
            } else if (next != '\u200b' && !ImageMarks.isReserved(next)) {
                writeVisible(next == '\u00a0' ? ' ' : next);
            }
        }
    }

    /** Characters that stay together, whatever is in them. */
    void mark(String mark) {
        if (text.length() < MAX_LENGTH) {
            writeVisible(mark.charAt(0));
            text.append(mark, 1, mark.length());
        }
    }

    void endIfBegun() {
        if (!lineStart) {
            end();
        }
    }

    void end() {
        if (lineStart && quoteMarks && quoteDepth > 0) {
            text.append('>');
        }
        text.append('\n');
        lineStart = true;
        blankPending = false;
    }

    private void writeVisible(char next) {
        if (lineStart) {
            if (quoteMarks && quoteDepth > 0) {
                text.repeat(">", Math.min(quoteDepth, MAX_QUOTE_DEPTH)).append(' ');
            }
            text.append(prefix);
            prefix = "";
        } else if (blankPending) {
            text.append(' ');
        }
        text.append(pendingMark).append(next);
        pendingMark = "";
        lineStart = false;
        blankPending = false;
    }

    static String withoutReserved(String words) {
        return words.chars().noneMatch(c -> ImageMarks.isReserved((char) c))
                ? words
                : words.chars()
                        .filter(c -> !ImageMarks.isReserved((char) c))
                        .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                        .toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
