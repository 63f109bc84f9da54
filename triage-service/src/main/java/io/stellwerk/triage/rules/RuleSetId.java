package io.stellwerk.triage.rules;

/** Names a rule set so exactly that its decisions can be repeated. */
public record RuleSetId(String name, String version) {

    public RuleSetId {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a rule set has a name and a version");
        }
    }
}
