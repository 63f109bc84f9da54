package io.stellwerk.intake.apikeys;

import io.smallrye.mutiny.Uni;
import io.stellwerk.apikeys.ApiKeyText;
import io.stellwerk.apikeys.KnownKeys;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.apikeys.SecretHash;
import io.stellwerk.audit.Caller;
import io.stellwerk.messaging.SessionContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, rotates and revokes API keys. A secret is in the answer, once, and nowhere else. */
@ApplicationScoped
public class ManageApiKeys {

    private final ApiKeys keys;
    private final SecretHash hash;
    private final ApiKeyConfig config;
    private final KnownKeys known;
    private final SecureRandom random = new SecureRandom();

    ManageApiKeys(ApiKeys keys, SecretHash hash, KnownKeys known, ApiKeyConfig config) {
        this.keys = keys;
        this.hash = hash;
        this.known = known;
        this.config = config;
    }

    /** A key that is wished for. */
    public record Wish(
            String name,
            Set<Scope> scopes,
            Instant expiresAt,
            @Nullable Integer requestsPerMinute) {}

    /**
     * Another secret that is wished for.
     *
     * @param presentValidUntil the end of the present secret; the usual overlap if it is left out
     * @param expiresAt the new end of the key; the old one if it is left out
     */
    public record Rotation(
            @Nullable Instant presentValidUntil, @Nullable Instant expiresAt) {}

    /** Result of a change. */
    public sealed interface Result {

        /** A key with a secret that is to be shown. */
        record Issued(ApiKey key, ApiKeyText text) implements Result {}

        /** The key after the change. */
        record Done(ApiKey key) implements Result {}

        /** There is no such key. */
        record Unknown() implements Result {}

        /** The key is revoked or expired, and cannot be rotated. */
        record Ended() implements Result {}

        /** There are as many active keys as there may be. */
        record TooMany(int most) implements Result {}

        /** An instant is not between now and the latest possible. */
        record OutOfRange(String field, Instant latest) implements Result {}
    }

    /** Makes a key. */
    public Uni<Result> create(Wish wish, Caller caller, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Instant latest = now.plus(config.maxValidity());
        if (!isBetween(now, wish.expiresAt(), latest)) {
            return Uni.createFrom().item(new Result.OutOfRange("expiresAt", latest));
        }
        ApiKeyText text = ApiKeyText.of(ApiKeyText.id(bytes(ApiKeyText.ID_BYTES)), bytes(ApiKeyText.SECRET_BYTES));
        return hashed(text).chain(secretHash -> {
            ApiKey key = new ApiKey(
                    text.id(),
                    wish.name(),
                    wish.scopes(),
                    wish.requestsPerMinute(),
                    secretHash,
                    null,
                    new ApiKey.Deed(caller.actorId(), now),
                    wish.expiresAt(),
                    null,
                    null,
                    null,
                    1);
            return keys.add(key, config.maxActive(), caller)
                    .invoke(known::outdated)
                    .map(added -> added ? new Result.Issued(key, text) : new Result.TooMany(config.maxActive()));
        });
    }

    /** Gives a key a new secret, beside which the present one is valid for a while. */
    public Uni<Result> rotate(String id, Rotation rotation, Caller caller, Instant now) {
        Instant latest = now.plus(config.maxValidity());
        Instant expiresAt = rotation.expiresAt();
        if (expiresAt != null && !isBetween(now, expiresAt, latest)) {
            return Uni.createFrom().item(new Result.OutOfRange("expiresAt", latest));
        }
        Instant latestOverlap = now.plus(config.maxOverlap());
        Instant wished =
                rotation.presentValidUntil() == null ? now.plus(config.overlap()) : rotation.presentValidUntil();
        Instant presentUntil = wished.isBefore(now) ? now : wished;
        if (presentUntil.isAfter(latestOverlap)) {
            return Uni.createFrom().item(new Result.OutOfRange("presentValidUntil", latestOverlap));
        }
        ApiKeyText text = ApiKeyText.of(id, bytes(ApiKeyText.SECRET_BYTES));
        return hashed(text)
                .chain(secretHash -> keys.change(
                        id,
                        key -> key.state(now) == ApiKey.State.ACTIVE
                                ? key.rotated(
                                        secretHash, presentUntil, expiresAt, new ApiKey.Deed(caller.actorId(), now))
                                : key,
                        caller))
                .invoke(known::outdated)
                .map(changed -> changed.<Result>map(both -> both.before().equals(both.after())
                                ? new Result.Ended()
                                : new Result.Issued(both.after(), text))
                        .orElseGet(Result.Unknown::new));
    }

    /** Ends a key for good. A second time changes nothing. */
    public Uni<Result> revoke(String id, Caller caller, Instant now) {
        return keys.change(
                        id,
                        key -> key.revoked() == null ? key.revoked(new ApiKey.Deed(caller.actorId(), now)) : key,
                        caller)
                .invoke(known::outdated)
                .map(changed -> changed.<Result>map(both -> new Result.Done(both.after()))
                        .orElseGet(Result.Unknown::new));
    }

    /** Hashing goes on elsewhere; the database is to be used where the request is. */
    private Uni<String> hashed(ApiKeyText text) {
        return hash.of(text.secret()).emitOn(SessionContext.executor(Vertx.currentContext()));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean isBetween(Instant now, Instant end, Instant latest) {
        return end.isAfter(now) && !end.isAfter(latest);
    }
}
