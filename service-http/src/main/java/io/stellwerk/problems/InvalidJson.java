package io.stellwerk.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.CharConversionException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body that is not the JSON that was wanted, and where. */
final class InvalidJson {

    private static final int DEEPEST = 8;

    private InvalidJson() {}

    /** The failure, or the one behind it, that is about the JSON of a request. */
    static @Nullable Throwable in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof JacksonException || cause instanceof CharConversionException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return null;
    }

    static Problem problem(Throwable failure, String openapi) {
        String field = failure instanceof JsonMappingException mapping ? field(mapping) : "";
        return Problem.of(
                CommonProblem.INVALID_JSON,
                "Send one JSON object in UTF-8, with the fields that " + openapi + " describes.",
                field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, message(failure))));
    }

    private static String field(JsonMappingException failure) {
        return failure.getPath().stream()
                .limit(DEEPEST)
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : Echo.of(part.getFieldName()))
                .collect(Collectors.joining("."));
    }

    private static String message(Throwable failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                "is not known; possible are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidNullException _ -> "must not be null";
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                "has a value that is not possible here; send " + wanted(Objects.requireNonNull(wrong.getTargetType()));
            default -> "has a value that is not possible here";
        };
    }

    private static String wanted(Class<?> type) {
        if (type == String.class) {
            return "a string";
        } else if (type == Instant.class) {
            return "an instant such as \"2026-11-23T09:00:00Z\"";
        } else if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        } else if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        } else if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        } else if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        return "what the OpenAPI document says";
    }
}
