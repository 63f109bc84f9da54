package io.stellwerk.triage.language;

import java.util.Optional;

/** Tells the language of a text; promises an answer for any text, at worst {@link Language#UNDETERMINED}. */
public interface LanguageDetector {

    /** The language, where the hint is what the customer's browser or form said. */
    Language detect(String subject, String text, Optional<String> hint);
}
