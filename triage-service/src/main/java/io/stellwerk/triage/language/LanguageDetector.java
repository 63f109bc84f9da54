package io.stellwerk.triage.language;

import java.util.Optional;

/** Detects the language of a text; promises an answer for any text, at worst {@link Language#UNDETERMINED}. */
public interface LanguageDetector {

    /** Detects the language; the hint is the one of the customer's browser or form. */
    Language detect(String subject, String text, Optional<String> hint);
}
