package io.stellwerk.escalation.handovers;

import io.stellwerk.escalation.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sender's description of a ticket for the next tier; any field may still be missing.
 *
 * @param impact and urgency, 1 is the most
 * @param targetTier the tier that is meant, if it is not the next one
 * @param neededSkill what the receiver must be able to do
 * @param consentToShare whether the customer agrees to their data being passed on; the answer may be no
 */
public record HandOverRecord(
        @Nullable String problemStatement,
        @Nullable String affectedService,
        @Nullable Integer impact,
        @Nullable Integer urgency,
        @Nullable Integer affectedUsers,
        @Nullable String since,
        @Nullable String environment,
        @Nullable String stepsToReproduce,
        @Nullable String errorText,
        List<TriedStep> triedSoFar,
        @Nullable String customerExpectation,
        @Nullable Instant promisedNextUpdate,
        @Nullable String reachability,
        @Nullable Boolean attachmentsChecked,
        @Nullable HandOverReason reasonForHandOver,
        @Nullable Integer targetTier,
        @Nullable String neededSkill,
        @Nullable Boolean consentToShare) {

    public HandOverRecord {
        triedSoFar = List.copyOf(triedSoFar);
    }

    /** Lists everything that is missing or impossible, for a ticket that leaves this tier. */
    public List<FieldProblem> problems(Tier from) {
        List<FieldProblem> problems = new ArrayList<>();
        need(problems, problemStatement, "problemStatement", "state the problem precisely");
        need(problems, affectedService, "affectedService", "name the affected service or asset");
        scale(problems, impact, "impact");
        scale(problems, urgency, "urgency");
        users(problems);
        need(problems, since, "since", "say since when the problem exists");
        need(problems, environment, "environment", "name devices, systems and versions");
        need(problems, stepsToReproduce, "stepsToReproduce", "say how to see the problem");
        need(problems, errorText, "errorText", "quote the error, or say that there is none");
        need(problems, triedSoFar, "triedSoFar", "list what was tried, and with which result");
        need(problems, customerExpectation, "customerExpectation", "say what the customer expects");
        need(problems, reachability, "reachability", "say how and when the customer can be reached");
        attachments(problems);
        need(problems, reasonForHandOver, "reasonForHandOver", "say why this tier cannot solve it");
        target(problems, from);
        need(problems, consentToShare, "consentToShare", "say whether the customer agrees to sharing their data");
        return problems;
    }

    /** The destination: the tier that is named, or else the next. */
    public Tier destination(Tier from) {
        if (targetTier == null) {
            return from.above().orElse(from);
        }
        return Tier.find(targetTier).orElse(from);
    }

    private void users(List<FieldProblem> problems) {
        if (affectedUsers == null) {
            problems.add(new FieldProblem("affectedUsers", "say how many people are affected"));
        } else if (affectedUsers < 0) {
            problems.add(new FieldProblem("affectedUsers", "give a number that is not negative"));
        }
    }

    private void attachments(List<FieldProblem> problems) {
        if (!Boolean.TRUE.equals(attachmentsChecked)) {
            problems.add(new FieldProblem("attachmentsChecked", "look at the attachments first, and confirm it"));
        }
    }

    private void target(List<FieldProblem> problems, Tier from) {
        if (targetTier == null) {
            need(problems, neededSkill, "neededSkill", "name the skill or the tier that is needed");
        } else if (!destination(from).isAbove(from)) {
            problems.add(new FieldProblem("targetTier", "name a tier above " + from.level()));
        }
    }

    private static void scale(List<FieldProblem> problems, @Nullable Integer value, String field) {
        if (value == null || value < 1 || value > 3) {
            problems.add(new FieldProblem(field, "give 1, 2 or 3; 1 is the most"));
        }
    }

    private static void need(List<FieldProblem> problems, @Nullable Object value, String field, String message) {
        boolean missing = switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> list -> list.isEmpty();
            default -> false;
        };
        if (missing) {
            problems.add(new FieldProblem(field, message));
        }
    }
}
