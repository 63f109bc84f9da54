package io.stellwerk.escalation.handovers.persistence;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hand-over as it is stored with its ticket and in the ticket's history. The names are in databases: they stay. */
public record HandOverRow(
        Tier from,
        Tier to,
        String agent,
        Instant at,
        boolean express,
        @Nullable Instant completeBy,
        Stated record) {

    /** The hand-over record as it is stored. */
    public record Stated(
            @Nullable String problemStatement,
            @Nullable String affectedService,
            @Nullable Integer impact,
            @Nullable Integer urgency,
            @Nullable Integer affectedUsers,
            @Nullable String since,
            @Nullable String environment,
            @Nullable String stepsToReproduce,
            @Nullable String errorText,
            List<Tried> triedSoFar,
            @Nullable String customerExpectation,
            @Nullable Instant promisedNextUpdate,
            @Nullable String reachability,
            @Nullable Boolean attachmentsChecked,
            @Nullable HandOverReason reasonForHandOver,
            @Nullable Integer targetTier,
            @Nullable String neededSkill,
            @Nullable Boolean consentToShare) {

        public Stated {
            triedSoFar = List.copyOf(triedSoFar);
        }

        private static Stated of(HandOverRecord from) {
            return new Stated(
                    from.problemStatement(),
                    from.affectedService(),
                    from.impact(),
                    from.urgency(),
                    from.affectedUsers(),
                    from.since(),
                    from.environment(),
                    from.stepsToReproduce(),
                    from.errorText(),
                    from.triedSoFar().stream().map(Tried::of).toList(),
                    from.customerExpectation(),
                    from.promisedNextUpdate(),
                    from.reachability(),
                    from.attachmentsChecked(),
                    from.reasonForHandOver(),
                    from.targetTier(),
                    from.neededSkill(),
                    from.consentToShare());
        }

        private HandOverRecord handOverRecord() {
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
                    triedSoFar.stream().map(Tried::step).toList(),
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

    /** Something that was tried, as it is stored. */
    public record Tried(
            String action, String result, @Nullable String article) {

        private static Tried of(TriedStep step) {
            return new Tried(step.action(), step.result(), step.article());
        }

        private TriedStep step() {
            return new TriedStep(action, result, article);
        }
    }

    /** The row of a hand-over. */
    public static HandOverRow of(HandOver handOver) {
        return new HandOverRow(
                handOver.from(),
                handOver.to(),
                handOver.agent(),
                handOver.at(),
                handOver.express(),
                handOver.completeBy(),
                Stated.of(handOver.record()));
    }

    /** The hand-over that was stored. */
    public HandOver handOver() {
        return new HandOver(from, to, agent, at, express, completeBy, record.handOverRecord());
    }
}
