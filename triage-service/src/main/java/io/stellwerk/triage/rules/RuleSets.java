package io.stellwerk.triage.rules;

/** The rule sets that this service knows; promises that the one in force was validated. */
public interface RuleSets {

    /** The rules that are applied to tickets now. */
    RuleMatcher inForce();
}
