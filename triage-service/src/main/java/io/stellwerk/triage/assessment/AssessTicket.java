package io.stellwerk.triage.assessment;

import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.language.LanguageDetector;
import io.stellwerk.triage.rules.RuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Assesses a ticket by the rule set in force; has no effect by itself. */
@ApplicationScoped
public class AssessTicket {

    private final RuleSets ruleSets;
    private final LanguageDetector languages;

    AssessTicket(RuleSets ruleSets, LanguageDetector languages) {
        this.ruleSets = ruleSets;
        this.languages = languages;
    }

    /** The assessment of the ticket, decided at the given instant. */
    public Assessment assess(IncomingTicket ticket, Optional<String> languageHint, Instant now) {
        Language language = languages.detect(ticket.subject(), ticket.text(), languageHint);
        return new TriagePolicy(ruleSets.inForce()).assess(ticket, language, now);
    }
}
