package io.stellwerk.deadletters;

import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets only those see payloads who have the token. */
@ApplicationScoped
class PayloadGuard {

    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;

    PayloadGuard(DeadLetterConfig config) {
        this.token = config.payloadToken();
    }

    /** Ends the request unless it is entitled. */
    void check(@Nullable String authorization) {
        if (token.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOKEN_REFUSED,
                    "No token is configured, so nobody may see payloads. Start the service with one in"
                            + " STELLWERK_DEAD_LETTERS_PAYLOAD_TOKEN.");
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOKEN_MISSING,
                    "Send the service's payload token as Authorization: Bearer TOKEN. ./stellwerk dlq show --payload does.");
        }
        byte[] sent = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, token.get().getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOKEN_REFUSED,
                    "This is not the service's payload token. Ask those who run it for STELLWERK_DEAD_LETTERS_PAYLOAD_TOKEN.");
        }
    }
}
