package io.stellwerk.intake.apikeys.api;

import io.stellwerk.intake.apikeys.ManageApiKeys;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rotation that an administrator wishes for; all of it may be left out. */
@Schema(name = "NewSecret", description = "How an API key's secret is to be replaced")
public record NewSecret(
        @Nullable
        @Schema(description = "Until when the present secret stays valid, a week if left out; the past ends it at once")
        Instant presentValidUntil,

        @Nullable @Schema(description = "When the key ends from now on, as before if left out")
        Instant expiresAt) {

    ManageApiKeys.Rotation rotation() {
        return new ManageApiKeys.Rotation(presentValidUntil, expiresAt);
    }
}
