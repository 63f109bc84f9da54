package io.stellwerk.intake.replytokens;

import java.util.Optional;

/** RFC 4648 base 32 in lower case and without padding: what survives every mail server. */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = ((buffer << 8) | (next & 0xff)) & 0xffff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /** The bytes, ignoring case; empty when a character is not of the alphabet. */
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(Character.toLowerCase(text.charAt(i)));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = ((buffer << 5) | value) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >> bits);
            }
        }
        return Optional.of(bytes);
    }

    /** Tells whether the bits that are left over after the last byte are zero, as they are in what is encoded here. */
    static boolean isCanonical(String text) {
        int over = text.length() * 5 % 8;
        int last = text.isEmpty() ? 0 : ALPHABET.indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
        return (last & ((1 << over) - 1)) == 0;
    }
}
