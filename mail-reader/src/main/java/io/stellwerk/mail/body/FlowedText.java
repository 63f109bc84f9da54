package io.stellwerk.mail.body;

/** Text in the format "flowed" (RFC 3676), with its paragraphs on one line again. */
final class FlowedText {
    private static final String SIGNATURE = "-- ";
    private static final int MAX_DEPTH = 100;

    private final boolean spacesAreBreaks;
    private final StringBuilder text;
    private int openDepth = -1;

    private FlowedText(boolean spacesAreBreaks, int length) {
        this.spacesAreBreaks = spacesAreBreaks;
        this.text = new StringBuilder(length);
    }

    /** With {@code delsp}, the blank at the end of a line was put in only to break it, as in Japanese. */
    static String unflowed(String flowed, boolean delsp) {
        FlowedText result = new FlowedText(delsp, flowed.length());
        int start = 0;
        while (start <= flowed.length()) {
            int end = flowed.indexOf('\n', start);
            end = end < 0 ? flowed.length() : end;
            result.add(flowed.substring(start, end));
            start = end + 1;
        }
        return result.text.toString();
    }

    private void add(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        String words = line.startsWith(" ", depth) ? line.substring(depth + 1) : line.substring(depth);
        boolean signature = words.equals(SIGNATURE);
        if (openDepth != depth || signature) {
            begin(depth, words);
        }
        boolean flows = words.endsWith(" ") && !signature;
        text.append(words, 0, words.length() - (flows && spacesAreBreaks ? 1 : 0));
        openDepth = flows ? depth : -1;
    }

    private void begin(int depth, String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        if (depth > 0) {
            text.repeat(">", Math.min(depth, MAX_DEPTH)).append(words.isEmpty() ? "" : " ");
        }
    }
}
