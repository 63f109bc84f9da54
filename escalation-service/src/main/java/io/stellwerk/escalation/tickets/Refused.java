package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.handovers.FieldProblem;
import java.util.List;
import java.util.Set;

/**
 * A refusal of what was asked for.
 *
 * @param why a sentence that says what stands in the way
 * @param allowed what can be done instead, in the ticket's present state
 * @param problems the fields that have to be mended, all of them
 */
public record Refused(Code code, String why, Set<Action> allowed, List<FieldProblem> problems) implements Outcome {

    /** The kinds of refusal. */
    public enum Code {
        NOT_YOUR_TIER,
        ILLEGAL_TRANSITION,
        NOT_THE_OWNER,
        HAND_OVER_INCOMPLETE,
        INVALID_ACTION,
        ASSIGNEE_WITHOUT_TIER
    }

    public Refused {
        allowed = Set.copyOf(allowed);
        problems = List.copyOf(problems);
    }
}
