package io.stellwerk.mail.mime;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the empty line after a message's header, and puts one in where it is missing; Mime4j would skip the text. */
public final class HeaderEnd {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.-]++[ \\t]*+:.*", Pattern.DOTALL);
    private static final int MAX_LINES = 2_000;
    private static final int MAX_LINE = 2_000;

    private HeaderEnd() {}

    /** Tells whether the line begins a header field. */
    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    /** The same message without what a mail folder puts before it, and with an empty line before the text. */
    public static byte[] repaired(byte[] raw, Set<String> defects) {
        int start = 0;
        while (start < raw.length && isBeforeMessage(line(raw, start))) {
            start = Lines.next(raw, start, raw.length);
        }
        int text = textWithoutEmptyLine(raw, start, defects);
        if (text < 0) {
            return start == 0 ? raw : Arrays.copyOfRange(raw, start, raw.length);
        }
        byte[] repaired = new byte[raw.length - start + 1];
        System.arraycopy(raw, start, repaired, 0, text - start);
        repaired[text - start] = '\n';
        System.arraycopy(raw, text, repaired, text - start + 1, raw.length - text);
        return repaired;
    }

    /** Where the text begins if only its own form tells, else -1. */
    private static int textWithoutEmptyLine(byte[] raw, int start, Set<String> defects) {
        int stray = -1;
        int position = start;
        for (int lines = 0; position < raw.length && lines < MAX_LINES; lines++) {
            String line = line(raw, position);
            int next = Lines.next(raw, position, raw.length);
            if (line.isEmpty()) {
                return stray;
            }
            if (isField(line)) {
                stray = -1;
            } else if (line.isBlank() ? !goesOn(line(raw, next)) : !isContinuation(line)) {
                stray = stray < 0 ? position : stray;
                defects.add("header-malformed");
            }
            position = next;
        }
        return stray;
    }

    private static boolean goesOn(String following) {
        return following.isBlank() || isContinuation(following) || isField(following);
    }

    private static boolean isContinuation(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isBeforeMessage(String line) {
        return line.isBlank() || ((line.startsWith("From ") || line.startsWith(">From ")) && !isField(line));
    }

    private static String line(byte[] raw, int position) {
        return Lines.text(raw, position, Lines.next(raw, position, Math.min(raw.length, position + MAX_LINE)));
    }
}
