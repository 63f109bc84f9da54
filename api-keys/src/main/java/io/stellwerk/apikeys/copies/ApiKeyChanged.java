package io.stellwerk.apikeys.copies;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key was made, rotated or revoked: the key as it is from now on, without its secrets.
 *
 * @param revision counts the changes of the key
 * @param secrets hashes of the secrets that it has; none once it is revoked
 */
public record ApiKeyChanged(
        String keyId,
        long revision,
        Set<String> scopes,
        @Nullable Integer requestsPerMinute,
        Instant expiresAt,
        List<Secret> secrets) {

    /** Hash of a secret, and its end if that is before the key's. */
    public record Secret(String hash, @Nullable Instant validUntil) {}
}
