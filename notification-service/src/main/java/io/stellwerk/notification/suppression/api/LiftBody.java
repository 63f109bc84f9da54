package io.stellwerk.notification.suppression.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Person who lifts a suppression, and their reason.
 *
 * @param agent who lifts it
 * @param note why
 */
public record LiftBody(
        @Nullable @NotBlank @Size(max = 100) @Pattern(regexp = NO_CONTROLS)
        String agent,

        @Nullable @Size(max = 500) @Pattern(regexp = NO_CONTROLS)
        String note) {

    private static final String NO_CONTROLS = "[^\\x00-\\x1F\\x7F]*";
}
