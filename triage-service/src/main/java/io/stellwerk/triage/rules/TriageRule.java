package io.stellwerk.triage.rules;

import io.stellwerk.triage.Category;
import java.util.Set;

/**
 * Rule of a rule set.
 *
 * @param weight how much it says, from 1 (a hint) to 10 (a proof)
 * @param over categories that are out of the question if this rule applies
 */
public record TriageRule(String id, Condition when, Effect then, int weight, Set<Category> over) {

    public TriageRule {
        over = Set.copyOf(over);
        if (weight < 1 || weight > 10) {
            throw new IllegalArgumentException("weight is from 1 to 10, not " + weight);
        }
        if (then.category().isPresent() && over.contains(then.category().get())) {
            throw new IllegalArgumentException("a rule is not over its own category");
        }
        if (then.category().isEmpty() && !over.isEmpty()) {
            throw new IllegalArgumentException("only a rule with a category is over others");
        }
    }

    /** True for a rule that says how a ticket is treated, not what it is about. */
    public boolean isModifier() {
        return then.category().isEmpty();
    }
}
