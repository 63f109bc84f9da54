package io.stellwerk.intake.email;

import java.util.List;

/** The lines with which mail programs introduce the message they quote. */
final class QuoteHeaders {
    private static final int MAX_ATTRIBUTION_LINES = 4;
    private static final int MAX_ATTRIBUTION_LENGTH = 400;
    private static final int BLOCK_LINES = 9;
    private final List<String> lines;

    QuoteHeaders(List<String> lines) {
        this.lines = lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
    }

    static boolean isMarked(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    static boolean isRule(String line) {
        return QuotePhrases.RULE.matcher(line).matches();
    }

    /** How many lines from here say who wrote what follows; 0 when they do not. */
    int attributionLength(int start) {
        String first = lines.get(start).strip();
        if (first.isEmpty() || first.length() > MAX_ATTRIBUTION_LENGTH || isMarked(first)) {
            return 0;
        }
        StringBuilder joined = new StringBuilder(first);
        for (int length = 1; length <= MAX_ATTRIBUTION_LINES; length++) {
            if (isAttribution(joined)) {
                return length;
            }
            int next = start + length;
            if (next >= lines.size() || lines.get(next).isBlank() || isQuoted(lines.get(next))) {
                return 0;
            }
            joined.append(' ').append(lines.get(next).strip());
            if (joined.length() > MAX_ATTRIBUTION_LENGTH || endsSentence(lines.get(next - 1))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isAttribution(CharSequence joined) {
        char last = joined.charAt(joined.length() - 1);
        return (last == ':' || last == '-' || last == 'e')
                && joined.chars().anyMatch(Character::isDigit)
                && QuotePhrases.ATTRIBUTION_WORD.matcher(joined).find()
                && QuotePhrases.ATTRIBUTION.matcher(joined).matches();
    }

    /** Whether the next line with something on it is marked as quoted. */
    boolean marksFollow(int position) {
        for (int i = position; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return isMarked(lines.get(i));
            }
        }
        return false;
    }

    /** Whether a separator or a block of copied header lines begins here, after which everything is quoted. */
    boolean beginsOriginal(int start) {
        String line = lines.get(start);
        return QuotePhrases.ORIGINAL.matcher(line).matches() || beginsHeaderBlock(start);
    }

    boolean beginsForward(int start) {
        return QuotePhrases.FORWARD.matcher(lines.get(start)).matches();
    }

    private boolean beginsHeaderBlock(int start) {
        if (!isLabel(lines.get(start))) {
            return false;
        }
        boolean sender = false;
        int labels = 0;
        for (int i = start; i < Math.min(lines.size(), start + BLOCK_LINES); i++) {
            boolean senderLine = QuotePhrases.SENDER_LABEL.matcher(lines.get(i)).matches();
            sender |= senderLine;
            labels +=
                    senderLine || QuotePhrases.OTHER_LABEL.matcher(lines.get(i)).matches() ? 1 : 0;
        }
        return sender && labels >= 3;
    }

    private static boolean isLabel(String line) {
        return QuotePhrases.SENDER_LABEL.matcher(line).matches()
                || QuotePhrases.OTHER_LABEL.matcher(line).matches();
    }

    /** An address may be broken before its closing bracket. */
    private static boolean isQuoted(String line) {
        return isMarked(line) && !line.strip().equals(">:");
    }

    private static boolean endsSentence(String line) {
        String stripped = line.strip();
        return stripped.endsWith("!") || stripped.endsWith("?");
    }
}
