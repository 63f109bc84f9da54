package io.stellwerk.problems;

/** Text of a client in the form in which an answer may repeat it: short, and nothing that cannot be shown. */
public final class Echo {

    private static final int LONGEST = 60;

    private Echo() {}

    /** The beginning of it. */
    public static String of(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < beginning.length(); ) {
            int c = beginning.codePointAt(i);
            shown.appendCodePoint(isShown(c) ? c : '?');
            i += Character.charCount(c);
        }
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
