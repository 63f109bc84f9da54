package io.stellwerk.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field of the form.
 *
 * @param choices what it may be; anything if there are none
 */
public record FormField(String name, boolean required, boolean email, int maxLength, List<String> choices) {

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\x00-\\x20\\x7f\"(),:;<>@\\[\\\\\\]]{1,64}@[^\\x00-\\x20\\x7f@/]{1,250}[^\\x00-\\x20\\x7f@/.]");

    /** Says what is wrong with a value. */
    Optional<String> fault(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return required ? Optional.of("is missing") : Optional.empty();
        }
        if (value.length() > maxLength) {
            return Optional.of("is longer than " + maxLength);
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            return Optional.of("is none of the choices");
        }
        return email && !EMAIL.matcher(value.strip()).matches()
                ? Optional.of("is no e-mail address")
                : Optional.empty();
    }
}
