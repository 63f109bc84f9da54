package io.stellwerk.intake.apikeys;

import io.stellwerk.apikeys.ActiveKey;
import io.stellwerk.apikeys.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Key of an integration, without its secret.
 *
 * @param scopes what it permits
 * @param requestsPerMinute how much it permits, if that is not what all keys are permitted
 * @param secretHash the hash of its secret
 * @param previous the secret before the last rotation, valid beside the present one for a while
 * @param lastUsedAt to the minute
 * @param revision counts its changes
 */
public record ApiKey(
        String id,
        String name,
        Set<Scope> scopes,
        @Nullable Integer requestsPerMinute,
        String secretHash,
        @Nullable Previous previous,
        Deed created,
        Instant expiresAt,
        @Nullable Deed rotated,
        @Nullable Deed revoked,
        @Nullable Instant lastUsedAt,
        long revision) {

    /** State of a key. */
    public enum State {
        /** It can be used. */
        ACTIVE,
        /** It could be used until it expired. */
        EXPIRED,
        /** Somebody has ended it. */
        REVOKED
    }

    /** Who did something, and when. */
    public record Deed(String by, Instant at) {}

    /** A secret that is being replaced. */
    public record Previous(String secretHash, Instant validUntil) {}

    /** Its state at an instant. */
    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    /** The key as requests are checked against it. */
    public ActiveKey active() {
        List<ActiveKey.Secret> secrets = new ArrayList<>();
        if (revoked == null) {
            secrets.add(new ActiveKey.Secret(secretHash, null));
            if (previous != null) {
                secrets.add(new ActiveKey.Secret(previous.secretHash(), previous.validUntil()));
            }
        }
        return new ActiveKey(id, scopes, requestsPerMinute, expiresAt, secrets);
    }

    /** The key with a new secret; the present one stays valid for a while, the one before it ends at once. */
    ApiKey rotated(String newHash, Instant presentValidUntil, @Nullable Instant newExpiry, Deed rotation) {
        return new ApiKey(
                id,
                name,
                scopes,
                requestsPerMinute,
                newHash,
                new Previous(secretHash, presentValidUntil),
                created,
                newExpiry == null ? expiresAt : newExpiry,
                rotation,
                revoked,
                lastUsedAt,
                revision + 1);
    }

    /** The key, ended. */
    ApiKey revoked(Deed revocation) {
        return new ApiKey(
                id,
                name,
                scopes,
                requestsPerMinute,
                secretHash,
                previous,
                created,
                expiresAt,
                rotated,
                revocation,
                lastUsedAt,
                revision + 1);
    }
}
