package io.stellwerk.notification.alerts.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature of a webhook by the Standard Webhooks specification: HMAC-SHA256 over id, time and body. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ENCODED_SECRET = "whsec_";

    private WebhookSignature() {}

    /** The value of the header {@code webhook-signature}. */
    static String of(String secret, String id, Instant at, String body) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The specification writes secrets in Base64 behind a prefix; any other is taken as it is. */
    private static byte[] bytes(String secret) {
        return secret.startsWith(ENCODED_SECRET)
                ? Base64.getDecoder().decode(secret.substring(ENCODED_SECRET.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }
}
