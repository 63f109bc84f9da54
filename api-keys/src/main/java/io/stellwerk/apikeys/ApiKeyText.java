package io.stellwerk.apikeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.codec.binary.Base32;

/**
 * An API key as its owner sends it: {@code sw_<id>_<secret>}, in small letters and digits. The secret ends with a checksum, so
 * that a key that was cut off or mistyped is recognised without asking anybody.
 *
 * @param id names the key; no secret
 * @param secret 32 random bytes and the checksum
 */
public record ApiKeyText(String id, String secret) {

    /** Beginning of every key; secret scanners look for it. */
    public static final String PREFIX = "sw_";

    /** Random bytes of an id. */
    public static final int ID_BYTES = 5;

    /** Random bytes of a secret. */
    public static final int SECRET_BYTES = 32;

    private static final int RANDOM_LETTERS = 52;
    private static final Pattern FORM = Pattern.compile("sw_([a-z2-7]{8})_([a-z2-7]{59})");

    /** An id of these random bytes. */
    public static String id(byte[] bytes) {
        return letters(bytes);
    }

    /** The key with that id and a secret of these random bytes. */
    public static ApiKeyText of(String id, byte[] secret) {
        String random = letters(secret);
        return new ApiKeyText(id, random + checksum(id, random));
    }

    /** Reads a key; nothing if it is none. */
    public static Optional<ApiKeyText> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String id = form.group(1);
        String secret = form.group(2);
        String random = secret.substring(0, RANDOM_LETTERS);
        return secret.endsWith(checksum(id, random)) ? Optional.of(new ApiKeyText(id, secret)) : Optional.empty();
    }

    /** The whole key, to be shown once. */
    public String whole() {
        return PREFIX + id + "_" + secret;
    }

    /** Without the secret: this may get into a log. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }

    /** Of the id as well: the secret of one key is none of another. */
    private static String checksum(String id, String random) {
        CRC32 crc = new CRC32();
        crc.update((id + random).getBytes(StandardCharsets.US_ASCII));
        return letters(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
    }

    private static String letters(byte[] bytes) {
        return Base32.builder().get().encodeToString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }
}
