package io.stellwerk.intake.web.api;

import io.stellwerk.intake.web.Submission;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Form as the page sends it.
 *
 * @param website of a field that no person sees, and that programs fill in
 */
public record FormBody(
        @NotNull @Size(max = 100) String stamp,
        @Size(max = 500) @Nullable String website,

        @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2}([-_][A-Za-z0-9]{2,8}){0,8}") @Nullable
        String language,

        @NotNull @Size(min = 1, max = 40) Map<@Size(max = 200) String, @NotNull @Size(max = 20_000) String> fields) {

    Submission submission(String traceparent) {
        return new Submission(stamp, website == null ? "" : website, language, fields, traceparent);
    }
}
