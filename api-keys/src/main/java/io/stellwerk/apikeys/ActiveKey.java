package io.stellwerk.apikeys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Key that is not revoked, as far as it is needed to check a request.
 *
 * @param requestsPerMinute how much it permits, if that is not what all keys are permitted
 * @param secrets its secret, and the one before it while that is being replaced
 */
public record ActiveKey(
        String id, Set<Scope> scopes, @Nullable Integer requestsPerMinute, Instant expiresAt, List<Secret> secrets) {

    /**
     * Secret of a key.
     *
     * @param validUntil its end, if that is before the key's
     */
    public record Secret(String hash, @Nullable Instant validUntil) {}

    /** The hashes of the secrets that are valid at an instant. */
    public List<String> hashes(Instant now) {
        return now.isBefore(expiresAt)
                ? secrets.stream()
                        .filter(secret -> secret.validUntil() == null || now.isBefore(secret.validUntil()))
                        .map(Secret::hash)
                        .toList()
                : List.of();
    }
}
