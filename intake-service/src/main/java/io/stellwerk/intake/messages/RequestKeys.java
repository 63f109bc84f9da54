package io.stellwerk.intake.messages;

import io.stellwerk.intake.ProblemCode;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.problems.ProblemException;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Makes the keys by which repeated requests are recognised. */
public final class RequestKeys {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
    private static final int SENDER_DIGITS = 32;

    private RequestKeys() {}

    /** The key of a JSON request: what the sender calls it, bound to the sender and to what it says. */
    public static @Nullable MessageKey key(String prefix, String sender, @Nullable String idempotencyKey, Object body) {
        return idempotencyKey == null ? null : key(prefix, sender, idempotencyKey, WireJson.write(body));
    }

    /**
     * The key of a raw request. The sender is in it as a hash, because keys are seen in more places than names should be; what
     * the sender calls it stays the last part.
     */
    public static @Nullable MessageKey key(String prefix, String sender, @Nullable String idempotencyKey, byte[] body) {
        if (idempotencyKey == null) {
            return null;
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY, "Use 1 to 200 printable ASCII characters, such as a UUID.");
        }
        String owner = DigestUtils.sha256Hex(sender).substring(0, SENDER_DIGITS);
        return MessageKey.of(prefix + "/" + owner + ":" + idempotencyKey, prefix + ":" + idempotencyKey, body);
    }
}
