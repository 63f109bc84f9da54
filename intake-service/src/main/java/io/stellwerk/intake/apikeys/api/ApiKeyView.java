package io.stellwerk.intake.apikeys.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.apikeys.ApiKeyText;
import io.stellwerk.apikeys.Scope;
import io.stellwerk.intake.apikeys.ApiKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it, never with its secret. */
@Schema(name = "ApiKey", description = "An API key, without its secret")
public record ApiKeyView(
        String keyId,
        String name,
        List<String> scopes,
        State state,
        @Nullable Integer requestsPerMinute,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,

        @Nullable @Schema(description = "Until when the secret before the last rotation is valid")
        Instant previousValidUntil,

        @Nullable String rotatedBy,
        @Nullable Instant rotatedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,

        @Nullable @Schema(description = "To the minute; in the service that makes keys alone")
        Instant lastUsedAt) {

    /** State of a key. */
    @Schema(name = "ApiKeyState")
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** A page of keys, the newest first. */
    @Schema(name = "ApiKeys")
    public record Page(
            List<ApiKeyView> apiKeys,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextCursor) {}

    /** A key with its secret, which nobody is told again. */
    @Schema(name = "IssuedApiKey", description = "A key with its secret; keep it now, it is not shown again")
    public record Issued(
            @Schema(description = "What the integration sends as Authorization: Bearer")
            String key,

            ApiKeyView apiKey) {

        static Issued of(ApiKey key, ApiKeyText text, Instant now) {
            return new Issued(text.whole(), ApiKeyView.of(key, now));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return apiKey.toString();
        }
    }

    static ApiKeyView of(ApiKey key, Instant now) {
        ApiKey.Previous previous = key.previous();
        ApiKey.Deed rotated = key.rotated();
        ApiKey.Deed revoked = key.revoked();
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().map(Scope::permission).toList(),
                State.valueOf(key.state(now).name()),
                key.requestsPerMinute(),
                key.created().by(),
                key.created().at(),
                key.expiresAt(),
                previous == null ? null : previous.validUntil(),
                rotated == null ? null : rotated.by(),
                rotated == null ? null : rotated.at(),
                revoked == null ? null : revoked.by(),
                revoked == null ? null : revoked.at(),
                key.lastUsedAt());
    }
}
