package io.stellwerk.intake.apikeys.messaging;

import io.stellwerk.apikeys.ActiveKey;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.intake.apikeys.ApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key was made, rotated or revoked.
 *
 * @param revision counts the changes of the key
 * @param secrets hashes of its secrets; none once it is revoked
 */
public record ApiKeyChanged(
        String keyId,
        long revision,
        String state,
        List<String> scopes,
        @Nullable Integer requestsPerMinute,
        Instant expiresAt,
        List<Secret> secrets,
        Instant occurredAt) {

    /** Hash of a secret, and its end if that is before the key's. */
    public record Secret(String hash, @Nullable Instant validUntil) {}

    static ApiKeyChanged of(ApiKey key, Instant at) {
        ActiveKey active = key.active();
        return new ApiKeyChanged(
                key.id(),
                key.revision(),
                key.revoked() == null ? "ACTIVE" : "REVOKED",
                key.scopes().stream().map(Scope::permission).sorted().toList(),
                key.requestsPerMinute(),
                key.expiresAt(),
                active.secrets().stream()
                        .map(secret -> new Secret(secret.hash(), secret.validUntil()))
                        .toList(),
                at);
    }
}
