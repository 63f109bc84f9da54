package io.stellwerk.messaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, none of them lost: what is UTF-8 is read as such, and each other byte becomes an unpaired surrogate from
 * U+DC80 to U+DCFF, which UTF-8 cannot hold (as in Python's PEP 383).
 */
final class LosslessText {

    private static final int ESCAPE = 0xDC00;
    private static final char REPLACEMENT = '\uFFFD';

    private LosslessText() {}

    static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean exact = text.indexOf(REPLACEMENT) < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return exact ? text : escaped(bytes);
    }

    private static String escaped(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        for (CoderResult read = decoder.decode(in, out, true); read.isError(); read = decoder.decode(in, out, true)) {
            for (int i = 0; i < read.length(); i++) {
                out.put((char) (ESCAPE | (in.get() & 0xff)));
            }
        }
        return out.flip().toString();
    }

    /** The bytes that were read. */
    static byte[] bytes(String text) {
        if (isText(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(point -> {
            if (point > ESCAPE && point <= (ESCAPE | 0xff)) {
                bytes.write(point & 0xff);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Whether the bytes were UTF-8 throughout. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text as PostgreSQL and JSON can have it: without NUL, and with U+FFFD for what was no UTF-8. */
    static @Nullable String storable(@Nullable String text) {
        if (text == null || (text.indexOf('\0') < 0 && isText(text))) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> storable.appendCodePoint(
                        point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                                ? REPLACEMENT
                                : point));
        return storable.toString();
    }

    /** The beginning of a text as a list shows it: also without what would move a terminal's cursor. */
    static @Nullable String line(@Nullable String text, int longest) {
        String line = storable(text, longest);
        if (line == null || line.chars().noneMatch(Character::isISOControl)) {
            return line;
        }
        StringBuilder shown = new StringBuilder(line.length());
        line.chars().forEach(c -> shown.append(Character.isISOControl(c) ? REPLACEMENT : (char) c));
        return shown.toString();
    }

    /** The beginning of such a text. */
    static @Nullable String storable(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? storable(text) : storable(text.substring(0, longest));
    }
}
