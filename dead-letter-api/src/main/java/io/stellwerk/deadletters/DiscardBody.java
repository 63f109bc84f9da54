package io.stellwerk.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a letter is given up: something that others will understand later. */
public record DiscardBody(
        @Nullable @NotBlank @Size(max = 500) @Pattern(regexp = RedriveBody.NO_NUL)
        String reason) {}
