package io.stellwerk.triage.assessment.messaging;

import io.stellwerk.triage.Tier;
import io.stellwerk.triage.assessment.Alternative;
import io.stellwerk.triage.rules.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that both of triage's events have in common. */
final class AssessmentPayload {

    private AssessmentPayload() {}

    /** The language of the customer's text. */
    record LanguagePart(String code, double confidence) {}

    /** The rule set that decided. */
    record RuleSetPart(String name, String version) {}

    /** One reason. */
    record EvidencePart(String rule, String observation, String effect) {

        static List<EvidencePart> of(List<Evidence> evidence) {
            return evidence.stream()
                    .map(e -> new EvidencePart(e.rule(), e.observation(), e.effect()))
                    .toList();
        }
    }

    /** One decision that was not taken. */
    record AlternativePart(
            @Nullable String category, @Nullable Integer tier, String rejectedBecause) {

        static List<AlternativePart> of(List<Alternative> alternatives) {
            return alternatives.stream()
                    .map(a -> new AlternativePart(
                            a.category().map(c -> c.code()).orElse(null),
                            a.tier().map(Tier::number).orElse(null),
                            a.rejectedBecause()))
                    .toList();
        }
    }
}
