package io.stellwerk.mail.bounces;

import java.util.Optional;

/** Finds enhanced status codes (RFC 3463) and reply codes (RFC 5321) in text, in one pass. */
final class StatusCodes {
    private static final int MAX_DIGITS = 3;

    private StatusCodes() {}

    /** The first code such as 5.1.1; the start of an IP address or of a version is none. */
    static Optional<String> first(String text) {
        for (int i = text.indexOf('.'); i > 0; i = text.indexOf('.', i + 1)) {
            char family = text.charAt(i - 1);
            if ((family == '2' || family == '4' || family == '5') && !continues(text, i - 2)) {
                int subject = digitsEnd(text, i + 1);
                if (subject > i + 1 && subject < text.length() && text.charAt(subject) == '.') {
                    int end = digitsEnd(text, subject + 1);
                    if (end > subject + 1 && !goesOn(text, end)) {
                        return Optional.of(text.substring(i - 1, end));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The class of the first reply code such as 550: 4 or 5. */
    static Optional<String> replyClass(String text) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            char first = text.charAt(i);
            if ((first == '4' || first == '5')
                    && isDigit(text, i + 1)
                    && isDigit(text, i + 2)
                    && (text.charAt(i + 3) == ' ' || text.charAt(i + 3) == '-')
                    && !isDigit(text, i + 4)
                    && !continues(text, i - 1)) {
                return Optional.of(String.valueOf(first));
            }
        }
        return Optional.empty();
    }

    private static boolean continues(String text, int position) {
        return position >= 0 && (isDigit(text, position) || text.charAt(position) == '.');
    }

    private static boolean goesOn(String text, int end) {
        return isDigit(text, end) || (end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1));
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end - start < MAX_DIGITS && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }
}
