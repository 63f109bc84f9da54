package io.stellwerk.mail.quotes;

import java.util.List;

/** Marks before lines that are quoted, or that their writer wants to set apart. */
record QuoteMarks(List<String> lines) {
    private static final int WRAPPED_LENGTH = 60;
    private static final int MAX_INTRODUCTION = 24;

    static boolean isMarked(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    /** Some programs mark the attribution, or the copied header, as well. */
    boolean introduce(int start, int end, ReplySubject subject) {
        List<String> inside = lines.subList(start, Math.min(end, start + MAX_INTRODUCTION)).stream()
                .map(QuoteMarks::without)
                .dropWhile(String::isBlank)
                .toList();
        return !inside.isEmpty()
                && (new QuoteAttribution(inside).length(0) > 0
                        || QuotePhrases.isOriginal(inside.getFirst())
                        || new QuoteHeaderBlock(inside, subject).length(0) > 0);
    }

    private static String without(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
            start++;
        }
        return line.substring(start);
    }

    /** The rest of a long quoted line, which a mail program broke without repeating the mark. */
    boolean isWrapped(int position) {
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
}
