package io.stellwerk.escalation.handovers.api;

import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The hand-over record as an agent sends it. What is missing is listed in the answer, all at once. */
@Schema(name = "HandOverBody")
public record HandOverBody(
        @Size(max = 10_000) @Nullable String problemStatement,
        @Size(max = 200) @Nullable String affectedService,
        @Schema(description = "1 is the most") @Nullable Integer impact,
        @Schema(description = "1 is the most") @Nullable Integer urgency,
        @Nullable Integer affectedUsers,
        @Size(max = 200) @Nullable String since,
        @Size(max = 2_000) @Nullable String environment,
        @Size(max = 10_000) @Nullable String stepsToReproduce,
        @Size(max = 10_000) @Nullable String errorText,
        @Size(max = 100) @Nullable List<@Valid Tried> triedSoFar,
        @Size(max = 2_000) @Nullable String customerExpectation,
        @Nullable Instant promisedNextUpdate,
        @Size(max = 500) @Nullable String reachability,
        @Nullable Boolean attachmentsChecked,
        @Nullable HandOverReason reasonForHandOver,

        @Schema(description = "the next tier, if left out") @Nullable
        Integer targetTier,

        @Size(max = 100) @Nullable String neededSkill,
        @Nullable Boolean consentToShare) {

    /** Something that was tried. */
    @Schema(name = "TriedStepBody")
    public record Tried(
            @NotBlank @Size(max = 2_000) String action,
            @NotBlank @Size(max = 2_000) String result,
            @Size(max = 200) @Nullable String article) {}

    /** A record in which nothing is filled in. */
    public static HandOverBody empty() {
        return new HandOverBody(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The record as the hand-over keeps it. */
    public HandOverRecord toRecord() {
        List<Tried> tried = triedSoFar == null ? List.of() : triedSoFar;
        return new HandOverRecord(
                problemStatement,
                affectedService,
                impact,
                urgency,
                affectedUsers,
                since,
                environment,
                stepsToReproduce,
                errorText,
                tried.stream()
                        .map(step -> new TriedStep(step.action(), step.result(), step.article()))
                        .toList(),
                customerExpectation,
                promisedNextUpdate,
                reachability,
                attachmentsChecked,
                reasonForHandOver,
                targetTier,
                neededSkill,
                consentToShare);
    }
}
