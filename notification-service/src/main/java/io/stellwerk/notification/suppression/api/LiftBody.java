package io.stellwerk.notification.suppression.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Reason for which a suppression is lifted.
 *
 * @param note why
 */
public record LiftBody(
        @Nullable @Size(max = 500) @Pattern(regexp = NO_CONTROLS)
        String note) {

    private static final String NO_CONTROLS = "[^\\x00-\\x1F\\x7F]*";
}
