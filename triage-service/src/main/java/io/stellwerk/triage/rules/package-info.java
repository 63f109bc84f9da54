/**
 * Rules and rule sets: a condition on a ticket's words and facts, and an effect on its assessment.
 *
 * {@link RuleMatcher} finds the rules that apply to a ticket; {@link Reading} weighs what each of them saw. How rules
 * are written down is in {@code file}.
 */
@Feature(
        offers = {
            Effect.class,
            Evidence.class,
            Finding.class,
            RuleMatcher.class,
            RuleSet.class,
            RuleSetId.class,
            RuleSets.class,
            TriageRule.class
        })
@NullMarked
package io.stellwerk.triage.rules;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
