package io.stellwerk.mail.mime;

import java.nio.charset.StandardCharsets;

/** Lines of bytes, whatever ends them. */
public final class Lines {
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
    public static String text(byte[] raw, int position, int next) {
        return new String(raw, position, end(raw, position, next) - position, StandardCharsets.ISO_8859_1);
    }

    /** The bytes after the first empty line; everything if there is none. */
    public static ByteSlice afterEmptyLine(byte[] raw) {
        int position = 0;
        while (position < raw.length) {
            int next = next(raw, position, raw.length);
            if (end(raw, position, next) == position) {
                return new ByteSlice(raw, next, raw.length);
            }
            position = next;
        }
        return ByteSlice.of(raw);
    }

    /**
     * Old mailers end lines with a carriage return alone; everything here looks for line feeds. The bytes are changed where
     * they are, since a large mail leaves no room for another of them.
     */
    public static byte[] withLineFeeds(byte[] raw) {
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
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\r') {
                raw[i] = '\n';
            }
        }
        return raw;
    }
}
