package io.stellwerk.intake.email;

import java.nio.charset.StandardCharsets;

/** Lines of bytes, whatever ends them. */
final class Lines {
    private Lines() {}

    /** The start of the line after the one at this position. */
    static int next(byte[] raw, int position, int to) {
        int end = position;
        while (end < to && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, to);
    }

    /** Where the line ends, without the characters that end it. */
    static int end(byte[] raw, int position, int next) {
        int end = next;
        while (end > position && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** The line without its end, one character per byte. */
    static String text(byte[] raw, int position, int next) {
        return new String(raw, position, end(raw, position, next) - position, StandardCharsets.ISO_8859_1);
    }

    /** What follows the first empty line, one character per byte; everything if there is none. */
    static String afterEmptyLine(byte[] raw) {
        int position = 0;
        while (position < raw.length) {
            int next = next(raw, position, raw.length);
            if (end(raw, position, next) == position) {
                return new String(raw, next, raw.length - next, StandardCharsets.ISO_8859_1);
            }
            position = next;
        }
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    /** Old mailers end lines with a carriage return alone; everything here looks for line feeds. */
    static byte[] withLineFeeds(byte[] raw) {
        boolean hasReturn = false;
        for (byte next : raw) {
            if (next == '\n') {
                return raw;
            }
            hasReturn |= next == '\r';
        }
        if (!hasReturn) {
            return raw;
        }
        byte[] copy = raw.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == '\r') {
                copy[i] = '\n';
            }
        }
        return copy;
    }
}
