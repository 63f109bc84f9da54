package io.stellwerk.notification.templates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which the desk writes to customers. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de");

    /** The code of ISO 639-2 for a language that could not be told. */
    private static final String UNDETERMINED = "und";

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The language to write in: the assessed one counts more than a hint; what the desk does not speak gets English. */
    public static Language choose(@Nullable String assessed, @Nullable String hint) {
        String tag = assessed != null && !assessed.isBlank() && !UNDETERMINED.equals(assessed) ? assessed : hint;
        return tag != null && tag.strip().toLowerCase(Locale.ROOT).startsWith("de") ? GERMAN : ENGLISH;
    }
}
