package io.stellwerk.intake.api;

import io.stellwerk.intake.api.Problem.FieldError;
import io.stellwerk.intake.domain.MessageKey;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks requests before anything is done with them. */
@ApplicationScoped
class RequestCheck {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private final Validator validator;

    RequestCheck(Validator validator) {
        this.validator = validator;
    }

    /** The body, if it is there and keeps to its limits. */
    <T> T valid(@Nullable T body, ProblemCode code) {
        if (body == null) {
            throw new ProblemException(ProblemCode.INVALID_JSON, "The body is empty. Send one JSON object.");
        }
        List<FieldError> errors = validator.validate(body).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(code, "Correct the fields listed under errors and send it again.", errors);
        }
        return body;
    }

    /** The key of a JSON request: what the sender calls it, bound to what it says. */
    @Nullable
    MessageKey key(String prefix, @Nullable String idempotencyKey, Object body) {
        return idempotencyKey == null ? null : key(prefix, idempotencyKey, WireJson.write(body));
    }

    /** The key of a raw request. */
    @Nullable
    MessageKey key(String prefix, @Nullable String idempotencyKey, byte[] body) {
        if (idempotencyKey == null) {
            return null;
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY, "Use 1 to 200 printable ASCII characters, such as a UUID.");
        }
        return new MessageKey(prefix + ":" + idempotencyKey, sha256(body));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
