package io.stellwerk.triage.rules.file;

import java.util.List;

/** A rule set that must not decide about tickets; the message lists all that is wrong with it. */
final class InvalidRuleSet extends RuntimeException {

    InvalidRuleSet(String source, List<String> faults) {
        super("the rule set " + source + " is not valid:\n  " + String.join("\n  ", faults));
    }
}
