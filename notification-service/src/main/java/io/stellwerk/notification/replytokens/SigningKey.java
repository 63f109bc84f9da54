package io.stellwerk.notification.replytokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Key that seals what the desk gives out in mails, with the number by which intake finds it.
 *
 * @param number from 0 to 255
 */
public record SigningKey(int number, String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HIGHEST = 255;
    private static final int SHORTEST = 32;
    private static final int SEAL_BYTES = 8;
    private static final int HEAD_BYTES = Byte.BYTES + Short.BYTES;

    /**
     * Chooses the key that signs among all that are configured, and looks at the others too: a mistake shows before the
     * day on which they are needed.
     *
     * @param first the key with the number 0, from before keys had numbers
     * @throws IllegalArgumentException if one cannot be used; names the setting, never the secret
     */
    public static SigningKey chosen(int signing, @Nullable String first, Map<Integer, String> numbered) {
        Map<Integer, String> secrets = new TreeMap<>();
        Set<String> different = new HashSet<>();
        numbered.forEach((key, secret) -> {
            require(key >= 0 && key <= HIGHEST, "desk.token-keys." + key, "the number must be from 0 to " + HIGHEST);
            secrets.put(key, usable("desk.token-keys." + key, secret));
            require(different.add(secret), "desk.token-keys." + key, "another key has the same secret");
        });
        if (first != null) {
            require(!secrets.containsKey(0), "desk.token-secret", "it is key 0, which desk.token-keys has as well");
            secrets.put(0, usable("desk.token-secret", first));
            require(different.add(first), "desk.token-secret", "another key has the same secret");
        }
        String secret = secrets.get(signing);
        if (secret == null) {
            throw new IllegalArgumentException(
                    "desk.token-key: key " + signing + " is to sign, but its secret is not set");
        }
        return new SigningKey(signing, secret);
    }

    private static String usable(String setting, String secret) {
        require(secret.length() >= SHORTEST, setting, "a secret must have at least " + SHORTEST + " characters");
        require(secret.equals(secret.strip()), setting, "a secret must not begin or end with a blank");
        return secret;
    }

    private static void require(boolean met, String setting, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(setting + ": " + otherwise);
        }
    }

    /** The key's number and the day as three bytes, in front of what is sealed with them. */
    byte[] head(Instant issued) {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put((byte) number)
                .putShort((short) day(issued))
                .array();
    }

    /** The seal of a claim of one kind made on that day. */
    byte[] seal(String kind, Instant issued, String claim) {
        return Arrays.copyOf(hmac(secret, kind + ":v2:" + number + ":" + day(issued) + ":" + claim), SEAL_BYTES);
    }

    /** The seal of a claim by a key for one purpose, made of this one: what is sealed for one counts for no other. */
    byte[] sealFor(String purpose, String claim) {
        return hmac(HexFormat.of().formatHex(hmac(secret, "key:" + purpose)), purpose + ":" + number + ":" + claim);
    }

    private static byte[] hmac(String secret, String sealed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static long day(Instant issued) {
        return LocalDate.ofInstant(issued, ZoneOffset.UTC).toEpochDay();
    }

    /** Names the key, not the secret. */
    @Override
    public String toString() {
        return "key " + number;
    }
}
