package io.stellwerk.mail.text;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which the JDK does not know and old Exchange servers still send. */
final class Utf7 {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static boolean isNamed(String charset) {
        return charset.equals("utf-7") || charset.equals("utf7") || charset.equals("unicode-1-1-utf-7");
    }

    static String decode(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(raw.length());
        int position = 0;
        while (position < raw.length()) {
            char next = raw.charAt(position++);
            if (next != '+') {
                text.append(next);
            } else if (position < raw.length() && raw.charAt(position) == '-') {
                text.append('+');
                position++;
            } else {
                position = shifted(raw, position, text);
            }
        }
        return text.toString();
    }

    private static int shifted(String raw, int start, StringBuilder text) {
        int buffer = 0;
        int bits = 0;
        int position = start;
        while (position < raw.length()) {
            int value = BASE64.indexOf(raw.charAt(position));
            if (value < 0) {
                break;
            }
            buffer = (buffer << 6) | value;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
            position++;
        }
        return position < raw.length() && raw.charAt(position) == '-' ? position + 1 : position;
    }
}
