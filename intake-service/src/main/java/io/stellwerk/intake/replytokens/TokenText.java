package io.stellwerk.intake.replytokens;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/** Base 32 of RFC 4648 in lower case and without padding, which every mail server leaves as it is. */
final class TokenText {
    private static final Base32 BASE_32 = new Base32();

    private TokenText() {}

    static String encode(byte[] bytes) {
        return BASE_32.encodeToString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }

    /** The bytes, ignoring case; empty when a character is not of the alphabet. */
    static Optional<byte[]> decode(String text) {
        boolean known = BASE_32.isInAlphabet(text.getBytes(StandardCharsets.UTF_8), false);
        return known ? Optional.of(BASE_32.decode(text)) : Optional.empty();
    }

    /** Tells whether the bits that are left over after the last byte are zero, as they are in what is encoded here. */
    static boolean isCanonical(String text) {
        return encode(BASE_32.decode(text)).equalsIgnoreCase(text);
    }
}
