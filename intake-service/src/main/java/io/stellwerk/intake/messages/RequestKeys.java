package io.stellwerk.intake.messages;

import io.stellwerk.intake.ProblemCode;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.problems.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the keys by which repeated requests are recognised. */
public final class RequestKeys {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private RequestKeys() {}

    /** The key of a JSON request: what the sender calls it, bound to what it says. */
    public static @Nullable MessageKey key(String prefix, @Nullable String idempotencyKey, Object body) {
        return idempotencyKey == null ? null : key(prefix, idempotencyKey, WireJson.write(body));
    }

    /** The key of a raw request. */
    public static @Nullable MessageKey key(String prefix, @Nullable String idempotencyKey, byte[] body) {
        if (idempotencyKey == null) {
            return null;
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY, "Use 1 to 200 printable ASCII characters, such as a UUID.");
        }
        return MessageKey.of(prefix + ":" + idempotencyKey, body);
    }
}
