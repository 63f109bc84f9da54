package io.stellwerk.mail.text;

/** Text that a database, a log line's reader and a browser can bear. */
public final class Text {
    /** The most characters of a message's text. */
    public static final int MAX_LENGTH = 200_000;

    private static final int MAX_EMPTY_LINES = 2;

    /** The only line that its blank tells from one that somebody typed (RFC 3676). */
    private static final String SIGNATURE_DELIMITER = "-- ";

    private Text() {}

    /** Line feeds end lines; no control characters, no half characters. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\r') {
                if (i + 1 >= text.length() || (text.charAt(i + 1) != '\n' && text.charAt(i + 1) != '\r')) {
                    clean.append('\n');
                }
            } else if (Character.isHighSurrogate(next)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(next).append(text.charAt(++i));
            } else if (Character.isSurrogate(next)) {
                clean.append('\ufffd');
            } else if (next == '\n' || next == '\t' || (!Character.isISOControl(next) && next != '\ufeff')) {
                clean.append(next);
            }
        }
        return clean.toString();
    }

    /** On one line, without blanks around. */
    public static String oneLine(String text) {
        return clean(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    /** Without blanks at the ends of lines and without large gaps. */
    public static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int empty = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = line.equals(SIGNATURE_DELIMITER) ? line : line.stripTrailing();
            empty = stripped.isEmpty() ? empty + 1 : 0;
            if (empty <= MAX_EMPTY_LINES) {
                tidy.append(stripped).append('\n');
            }
        }
        return tidy.toString().strip();
    }
}
