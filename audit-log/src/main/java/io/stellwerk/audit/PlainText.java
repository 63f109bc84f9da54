package io.stellwerk.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts as an entry keeps them: of bounded length, and such as every reader of JSON reads alike. */
final class PlainText {

    private static final int VALUES = 16;
    private static final int VALUE = 200;
    private static final int KEY = 40;
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The beginning of a text; halves of characters and control characters are replaced. */
    static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder plain = new StringBuilder(end);
        for (int i = 0; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean unreadable = Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
            plain.appendCodePoint(unreadable ? REPLACEMENT : point);
        }
        return plain.toString();
    }

    /** The first values by name, each of bounded length. */
    static SortedMap<String, String> cut(Map<String, String> values) {
        SortedMap<String, String> plain = new TreeMap<>();
        new TreeMap<>(values)
                .entrySet().stream()
                        .limit(VALUES)
                        .forEach(value -> plain.put(cut(value.getKey(), KEY), cut(value.getValue(), VALUE)));
        return plain;
    }
}
