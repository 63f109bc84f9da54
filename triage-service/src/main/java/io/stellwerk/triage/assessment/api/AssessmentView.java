package io.stellwerk.triage.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.triage.Category;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.assessment.Assessments;
import io.stellwerk.triage.rules.Evidence;
import io.stellwerk.triage.rules.RuleSetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment as HTTP shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment")
public record AssessmentView(
        @Nullable UUID ticketId,
        @Nullable UUID assessmentId,

        @Schema(description = "TRIAGED, or DEFERRED to a person of the first level")
        Outcome outcome,

        @Schema(description = "Only if deferred: why") Assessment.@Nullable Reason reason,
        LanguageView language,
        @Schema(examples = "remote-access") @Nullable String category,
        @Schema(examples = "vpn") @Nullable String service,
        @Schema(examples = "restore-access") @Nullable String intent,

        @Schema(examples = "3", description = "1 is the most")
        int impact,

        @Schema(examples = "2", description = "1 is the soonest")
        int urgency,

        @Schema(examples = "P4") String priority,
        @Schema(examples = "1") @Nullable Integer tier,
        @Nullable List<String> skills,

        @Schema(examples = "0.86", description = "A rank from 0 to 1, not a probability") @Nullable
        Double confidence,

        RuleSetId ruleSet,
        List<Evidence> evidence,
        List<AlternativeView> alternatives,
        Instant decidedAt) {

    /** Outcome of triage. */
    @Schema(name = "AssessmentOutcome")
    public enum Outcome {
        TRIAGED,
        DEFERRED
    }

    /** The language of the customer's text. */
    @Schema(name = "DetectedLanguage")
    public record LanguageView(@Schema(examples = "de") String code, double confidence) {}

    /** A decision that was possible and not taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RejectedAlternative")
    public record AlternativeView(
            @Nullable String category, @Nullable Integer tier, String rejectedBecause) {}

    static AssessmentView of(Assessments.Kept kept) {
        return of(kept.assessment(), Optional.of(kept));
    }

    static AssessmentView preview(Assessment assessment) {
        return of(assessment, Optional.empty());
    }

    private static AssessmentView of(Assessment assessment, Optional<Assessments.Kept> kept) {
        Assessment.Basis basis = assessment.basis();
        Optional<Assessment.Triaged> triaged =
                assessment instanceof Assessment.Triaged t ? Optional.of(t) : Optional.empty();
        Optional<Assessment.Deferred> deferred =
                assessment instanceof Assessment.Deferred d ? Optional.of(d) : Optional.empty();
        return new AssessmentView(
                kept.map(Assessments.Kept::ticketId).orElse(null),
                kept.map(Assessments.Kept::assessmentId).orElse(null),
                triaged.isPresent() ? Outcome.TRIAGED : Outcome.DEFERRED,
                deferred.map(Assessment.Deferred::reason).orElse(null),
                new LanguageView(basis.language().code(), basis.language().confidence()),
                triaged.map(t -> t.category().code()).orElse(null),
                triaged.flatMap(Assessment.Triaged::service).orElse(null),
                triaged.flatMap(Assessment.Triaged::intent).orElse(null),
                basis.impact().level(),
                basis.urgency().level(),
                basis.priority().name(),
                triaged.map(t -> t.tier().number()).orElse(null),
                triaged.map(t -> t.skills().stream().map(Skill::name).toList()).orElse(null),
                triaged.map(Assessment.Triaged::confidence)
                        .or(() -> deferred.flatMap(Assessment.Deferred::confidence))
                        .orElse(null),
                basis.ruleSet(),
                basis.evidence(),
                basis.alternatives().stream()
                        .map(a -> new AlternativeView(
                                a.category().map(Category::code).orElse(null),
                                a.tier().map(Tier::number).orElse(null),
                                a.rejectedBecause()))
                        .toList(),
                basis.decidedAt());
    }
}
