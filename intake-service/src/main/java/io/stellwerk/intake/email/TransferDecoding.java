package io.stellwerk.intake.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Undoes the Content-Transfer-Encoding, and gets out what it can where the encoding is damaged. */
final class TransferDecoding {
    private static final int[] BASE64 = new int[256];

    static {
        Arrays.fill(BASE64, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            BASE64[alphabet.charAt(i)] = i;
        }
    }

    private TransferDecoding() {}

    static byte[] decode(byte[] raw, int from, int to, String encoding, Set<String> defects) {
        return switch (encoding.toLowerCase(Locale.ROOT).replaceAll("[\\s;\"].*$", "")) {
            case "base64" -> base64(raw, from, to);
            case "quoted-printable" -> quotedPrintable(raw, from, to);
            case "uuencode", "x-uuencode", "x-uue", "uue" -> uuencode(raw, from, to);
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none", "plain" -> Arrays.copyOfRange(raw, from, to);
            default -> {
                defects.add("transfer-encoding-unknown");
                yield Arrays.copyOfRange(raw, from, to);
            }
        };
    }

    /** Skips what is not of the alphabet, and begins anew after padding in the middle. */
    static byte[] base64(byte[] raw, int from, int to) {
        byte[] decoded = new byte[(to - from) * 3 / 4 + 3];
        int length = 0;
        int buffer = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            int value = BASE64[raw[i] & 0xff];
            if (raw[i] == '=') {
                bits = 0;
            } else if (value >= 0) {
                buffer = (buffer << 6) | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    decoded[length++] = (byte) (buffer >> bits);
                }
            }
        }
        return Arrays.copyOf(decoded, length);
    }

    /** Leaves an equals sign that begins nothing as it is. */
    static byte[] quotedPrintable(byte[] raw, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            if (raw[i] != '=') {
                decoded.write(raw[i++]);
                continue;
            }
            int high = i + 1 < to ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < to ? Character.digit(raw[i + 2], 16) : -1;
            int lineEnd = softBreakEnd(raw, i + 1, to);
            if (high >= 0 && low >= 0) {
                decoded.write((high << 4) | low);
                i += 3;
            } else if (lineEnd > 0) {
                i = lineEnd;
            } else {
                decoded.write(raw[i++]);
            }
        }
        return decoded.toByteArray();
    }

    /** Where the next line begins when only blanks stand before it, else -1. */
    private static int softBreakEnd(byte[] raw, int from, int to) {
        int limit = Math.min(to, from + 100);
        for (int i = from; i < limit; i++) {
            if (raw[i] == '\n') {
                return i + 1;
            }
            if (raw[i] != ' ' && raw[i] != '\t' && raw[i] != '\r') {
                return -1;
            }
        }
        return limit == to ? to : -1;
    }

    private static byte[] uuencode(byte[] raw, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream((to - from) * 3 / 4);
        boolean begun = false;
        for (int position = from, next; position < to; position = next) {
            next = Lines.next(raw, position, to);
            int end = Lines.end(raw, position, next);
            String start = new String(raw, position, Math.min(6, end - position), StandardCharsets.ISO_8859_1);
            if (!begun) {
                begun = start.equals("begin ");
            } else if (start.equals("end")) {
                break;
            } else if (end > position) {
                uuLine(raw, position, end, decoded);
            }
        }
        return decoded.toByteArray();
    }

    private static void uuLine(byte[] raw, int from, int to, ByteArrayOutputStream decoded) {
        int remaining = (raw[from] - ' ') & 0x3f;
        for (int i = from + 1; i < to && remaining > 0; i += 4) {
            int group = 0;
            for (int j = 0; j < 4; j++) {
                group = (group << 6) | (i + j < to ? (raw[i + j] - ' ') & 0x3f : 0);
            }
            for (int shift = 16; shift >= 0 && remaining > 0; shift -= 8, remaining--) {
                decoded.write(group >> shift);
            }
        }
    }
}
