package io.stellwerk.triage.rules;

import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.words.TermIndex;
import java.util.List;
import java.util.Optional;

/** Finds the rules of one rule set that apply to a ticket. */
public final class RuleMatcher {

    private final RuleSet rules;
    private final TermIndex terms = new TermIndex();

    /** Indexes the terms of all rules. */
    public RuleMatcher(RuleSet rules) {
        this.rules = rules;
        for (TriageRule rule : rules.rules()) {
            rule.when().any().forEach(terms::add);
            rule.when().also().forEach(terms::add);
            rule.when().none().forEach(terms::add);
        }
    }

    /** The rule set whose rules are applied. */
    public RuleSet ruleSet() {
        return rules;
    }

    /** The rules that apply to the ticket, in the order of the rule set. */
    public List<Finding> findings(IncomingTicket ticket) {
        var reading = new Reading(ticket, terms);
        return rules.rules().stream()
                .map(reading::apply)
                .flatMap(Optional::stream)
                .toList();
    }
}
