package io.stellwerk.intake;

import org.jspecify.annotations.Nullable;

/** Customers' words in a form that can be stored and sent: without control characters, within limits. */
public final class Words {
    /** The longest subject; a mail's header line cannot be longer. */
    public static final int MAX_SUBJECT = 998;

    /** The longest text of a message. */
    public static final int MAX_TEXT = 200_000;

    private static final int REPLACEMENT = 0xFFFD;

    private Words() {}

    /** One line. */
    public static String line(String text, int limit) {
        return limited(text(text, limit).replace('\n', ' ').replace('\t', ' ').strip(), limit);
    }

    /** Any number of lines, each ended by a line feed. */
    public static String text(String text, int limit) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), limit));
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            if ((character >= ' ' && character != 0x7f) || character == '\n' || character == '\t') {
                clean.appendCodePoint(Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character);
            }
        });
        return limited(clean.toString(), limit);
    }

    /** The text without the blanks around it, those included that nobody sees, such as a copied number brings along. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The same for what may be left out. */
    public static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : strip(text);
    }

    /** Tells whether there is nothing to see. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(character -> isBlank((char) character));
    }

    /** Controls, spaces of every width, marks of direction and of nothing at all. */
    private static boolean isBlank(char character) {
        return character <= ' '
                || (character >= 0x7f && character <= 0xa0)
                || character == 0xad
                || character == 0x1680
                || (character >= 0x2000 && character <= 0x200f)
                || (character >= 0x2028 && character <= 0x202f)
                || (character >= 0x205f && character <= 0x206f)
                || character == 0x3000
                || character == 0xfeff;
    }

    /** The first line that says anything, shortened to serve as a subject. */
    public static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line(line, 120))
                .orElse("");
    }

    private static String limited(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
