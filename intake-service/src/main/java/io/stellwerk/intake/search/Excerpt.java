package io.stellwerk.intake.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a message around the words that were looked for.
 *
 * @param text the part, as it was written
 * @param marks where the words are in it, in its order
 */
public record Excerpt(String text, List<Mark> marks) {

    /** Characters that nobody writes: PostgreSQL sets them around each word that was found. */
    static final char BEGIN = '\uE000';

    static final char END = '\uE001';

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /**
     * A word that was found.
     *
     * @param start its first character in the text, counted from 0 in UTF-16 units
     * @param length its length in UTF-16 units
     */
    public record Mark(int start, int length) {}

    /** Reads an excerpt in which {@link #BEGIN} and {@link #END} stand around each word. */
    static Excerpt of(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Mark> marks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BEGIN) {
                start = text.length();
            } else if (c != END) {
                text.append(c);
            } else if (start >= 0) {
                marks.add(new Mark(start, text.length() - start));
                start = -1;
            }
        }
        return new Excerpt(text.toString(), marks);
    }
}
