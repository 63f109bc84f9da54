package io.stellwerk.intake.apikeys.api;

import io.stellwerk.apikeys.Scope;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.apikeys.ManageApiKeys;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key that an administrator wishes for. */
@Schema(name = "NewApiKey", description = "An API key to be made")
public record NewApiKey(
        @NotBlank @Size(max = 100) @Schema(description = "What it is for")
        String name,

        @NotEmpty @Size(max = 9) @Schema(description = "What it permits")
        Set<@NotNull @Pattern(regexp = NewApiKey.SCOPES) String> scopes,

        @NotNull @Schema(description = "When it ends, at most two years from now")
        Instant expiresAt,

        @Nullable
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How much it permits, if that is not what all keys are permitted")
        Integer requestsPerMinute) {

    private static final String SCOPES =
            "channel:(web|email|phone)|(conversation|attachment|ticket|board|assessment|delivery):read";

    ManageApiKeys.Wish wish() {
        return new ManageApiKeys.Wish(
                Words.line(name, 100),
                scopes.stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
                expiresAt,
                requestsPerMinute);
    }
}
