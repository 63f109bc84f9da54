package io.stellwerk.intake.replytokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shortened HMAC that shows that this desk made an address or a Message-ID. */
final class MailSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private MailSeal() {}

    static byte[] of(String claim, String secret, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Compares in constant time. */
    static boolean matches(String claim, String secret, byte[] seal) {
        return MessageDigest.isEqual(of(claim, secret, seal.length), seal);
    }

    static UUID uuid(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, 16);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
