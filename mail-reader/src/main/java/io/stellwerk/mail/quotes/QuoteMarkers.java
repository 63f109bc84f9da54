package io.stellwerk.mail.quotes;

/**
 * Lines of one noncharacter each, which stand in a text taken from HTML where its elements say more than words can:
 * where a quotation or a signature begins and ends. No text of people has such characters, and none leaves this package.
 */
final class QuoteMarkers {
    static final char QUOTE_BEGIN = '\ufdd0';
    static final char QUOTE_END = '\ufdd1';
    static final char SIGNATURE_BEGIN = '\ufdd2';
    static final char SIGNATURE_END = '\ufdd3';

    /** The next line is a signature's delimiter, blank included. */
    static final char DELIMITER = '\ufdd4';

    /** A line was drawn here, as above a copied header. */
    static final char RULE = '\ufdd5';

    private static final char NONE = '\0';

    private QuoteMarkers() {}

    static boolean is(String line, char marker) {
        return of(line) == marker;
    }

    static boolean isAny(String line) {
        return of(line) != NONE;
    }

    /** A marker within an indented block has its marks before it. */
    private static char of(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
            start++;
        }
        if (start + 1 != line.length()) {
            return NONE;
        }
        char only = line.charAt(start);
        return only >= QUOTE_BEGIN && only <= RULE ? only : NONE;
    }
}
