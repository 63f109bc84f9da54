package io.stellwerk.triage.domain;

/**
 * A rule that applies to a ticket.
 *
 * @param points how much that says
 * @param observation what the rule saw
 */
record Finding(TriageRule rule, int points, String observation) {

    Evidence asEvidence() {
        return new Evidence(rule.id(), observation, rule.then().described());
    }
}
