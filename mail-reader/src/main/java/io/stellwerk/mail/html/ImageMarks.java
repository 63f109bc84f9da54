package io.stellwerk.mail.html;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Marks at the places of pictures in a text: first with the picture's content id, later with its file name. */
public final class ImageMarks {
    private static final char BEGIN = '\ue0f0';
    private static final char MIDDLE = '\ue0f1';
    private static final char END = '\ue0f2';

    private ImageMarks() {}

    static String mark(String contentId, String alternative) {
        return BEGIN + contentId + MIDDLE + alternative + END;
    }

    /** Tells whether a stranger could pass it for a piece of a mark. */
    static boolean isReserved(char character) {
        return character >= BEGIN && character <= END;
    }

    /** The content ids in a text. */
    public static Set<String> in(String text) {
        Set<String> ids = new TreeSet<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            ids.add(text.substring(begin + 1, text.indexOf(MIDDLE, begin)));
        }
        return ids;
    }

    /** The text with marks that people understand; one whose picture is not there keeps the words in its place. */
    public static String named(String text, Map<String, String> names) {
        if (text.indexOf(BEGIN) < 0) {
            return text;
        }
        StringBuilder named = new StringBuilder(text.length());
        int position = 0;
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, position)) {
            int middle = text.indexOf(MIDDLE, begin);
            int end = text.indexOf(END, middle);
            if (middle < 0 || end < 0) {
                break; // the text was cut within the mark
            }
            String name = names.getOrDefault(text.substring(begin + 1, middle), text.substring(middle + 1, end));
            named.append(text, position, begin).append(name.isBlank() ? "[image]" : "[image: " + name + "]");
            position = end + 1;
        }
        int cut = text.indexOf(BEGIN, position);
        return named.append(text, position, cut < 0 ? text.length() : cut).toString();
    }

    static String without(String text) {
        return named(text, Map.of()).replace("[image]", "");
    }
}
