package io.stellwerk.triage.assessment.persistence;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import io.stellwerk.triage.assessment.Alternative;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.Evidence;
import io.stellwerk.triage.rules.RuleSetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the database keeps it: without a word of the customer. The reason is there only if it was deferred.
 * The names are in databases: they stay.
 */
record DecisionDocument(
        @Nullable String reason,
        @Nullable String category,
        @Nullable String service,
        @Nullable String intent,
        @Nullable Integer tier,
        @Nullable List<String> skills,
        @Nullable Double confidence,
        int impact,
        int urgency,
        LanguageDocument language,
        RuleSetDocument ruleSet,
        List<EvidenceDocument> evidence,
        List<RejectedDocument> alternatives,
        Instant decidedAt) {

    /** The language of the ticket's text. */
    record LanguageDocument(String code, double confidence) {}

    /** The rule set that decided. */
    record RuleSetDocument(String name, String version) {}

    /** A reason for the decision. */
    record EvidenceDocument(String rule, String observation, String effect) {}

    /** A rejected alternative. */
    record RejectedDocument(
            @Nullable String category, @Nullable Integer tier, String because) {}

    static DecisionDocument of(Assessment assessment) {
        return switch (assessment) {
            case Assessment.Triaged t ->
                document(
                        t.basis(),
                        null,
                        t.category().code(),
                        t.service().orElse(null),
                        t.intent().orElse(null),
                        t.tier().number(),
                        t.skills().stream().map(Skill::name).toList(),
                        t.confidence());
            case Assessment.Deferred d ->
                document(
                        d.basis(),
                        d.reason().name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        d.confidence().orElse(null));
        };
    }

    private static DecisionDocument document(
            Assessment.Basis basis,
            @Nullable String reason,
            @Nullable String category,
            @Nullable String service,
            @Nullable String intent,
            @Nullable Integer tier,
            @Nullable List<String> skills,
            @Nullable Double confidence) {
        return new DecisionDocument(
                reason,
                category,
                service,
                intent,
                tier,
                skills,
                confidence,
                basis.impact().level(),
                basis.urgency().level(),
                new LanguageDocument(basis.language().code(), basis.language().confidence()),
                new RuleSetDocument(basis.ruleSet().name(), basis.ruleSet().version()),
                basis.evidence().stream()
                        .map(e -> new EvidenceDocument(e.rule(), e.observation(), e.effect()))
                        .toList(),
                basis.alternatives().stream()
                        .map(a -> new RejectedDocument(
                                a.category().map(Category::code).orElse(null),
                                a.tier().map(Tier::number).orElse(null),
                                a.rejectedBecause()))
                        .toList(),
                basis.decidedAt());
    }

    Assessment toAssessment() {
        var basis = new Assessment.Basis(
                new Language(language.code(), language.confidence()),
                Impact.ofLevel(impact),
                Urgency.ofLevel(urgency),
                new RuleSetId(ruleSet.name(), ruleSet.version()),
                evidence.stream()
                        .map(e -> new Evidence(e.rule(), e.observation(), e.effect()))
                        .toList(),
                alternatives.stream()
                        .map(a -> new Alternative(
                                Optional.ofNullable(a.category()).map(Category::new),
                                Optional.ofNullable(a.tier()).map(Tier::ofNumber),
                                a.because()))
                        .toList(),
                decidedAt);
        if (category == null || tier == null) {
            return new Assessment.Deferred(
                    basis, Assessment.Reason.valueOf(String.valueOf(reason)), Optional.ofNullable(confidence));
        }
        return new Assessment.Triaged(
                basis,
                new Category(category),
                Optional.ofNullable(service),
                Optional.ofNullable(intent),
                Tier.ofNumber(tier),
                skills == null ? List.of() : skills.stream().map(Skill::new).toList(),
                confidence == null ? 0 : confidence);
    }
}
