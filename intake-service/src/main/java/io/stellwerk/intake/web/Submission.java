package io.stellwerk.intake.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Form as somebody sent it.
 *
 * @param hidden of a field that no person sees
 */
public record Submission(
        String stamp,
        String hidden,
        @Nullable String language,
        Map<String, String> values,
        @Nullable String traceparent) {

    String value(String field) {
        return values.getOrDefault(field, "");
    }
}
