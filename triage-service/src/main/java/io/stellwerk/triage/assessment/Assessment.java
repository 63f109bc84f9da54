package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.Evidence;
import io.stellwerk.triage.rules.RuleSetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decision about a ticket, with its reasons. */
public sealed interface Assessment {

    /** The part that every assessment has. */
    Basis basis();

    /**
     * The part that does not depend on whether triage could decide.
     *
     * @param evidence what the decision rests on, in the order of the rules
     * @param alternatives what was considered and rejected
     */
    record Basis(
            Language language,
            Impact impact,
            Urgency urgency,
            RuleSetId ruleSet,
            List<Evidence> evidence,
            List<Alternative> alternatives,
            Instant decidedAt) {

        public Basis {
            evidence = List.copyOf(evidence);
            alternatives = List.copyOf(alternatives);
        }

        /** The priority that follows from impact and urgency. */
        public Priority priority() {
            return Priority.of(impact, urgency);
        }
    }

    /** Triage knows where the ticket belongs. */
    record Triaged(
            Basis basis,
            Category category,
            Optional<String> service,
            Optional<String> intent,
            Tier tier,
            List<Skill> skills,
            double confidence)
            implements Assessment {

        public Triaged {
            skills = List.copyOf(skills);
        }
    }

    /** A person of the first level has to decide. */
    record Deferred(Basis basis, Reason reason, Optional<Double> confidence) implements Assessment {}

    /** Reason for which triage leaves the decision to a person. */
    enum Reason {
        /** Nothing that the rules know was found. */
        NO_RULE_MATCHED,
        /** Two categories have about as much for them. */
        CONFLICTING_RULES,
        /** The evidence is too weak. */
        LOW_CONFIDENCE,
        /** The ticket is in a language that the rules do not speak. */
        UNKNOWN_LANGUAGE
    }
}
