package io.stellwerk.triage.rules.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults of keys that a rule set leaves out. */
final class Absent {

    private Absent() {}

    static <T> List<T> toEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static String toBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
