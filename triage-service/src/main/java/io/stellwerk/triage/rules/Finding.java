package io.stellwerk.triage.rules;

/**
 * A rule that applies to a ticket.
 *
 * @param points how much that says
 * @param observation what the rule saw
 */
public record Finding(TriageRule rule, int points, String observation) {

    /** The reason that a decision gives for itself. */
    public Evidence asEvidence() {
        return new Evidence(rule.id(), observation, rule.then().described());
    }
}
