package io.stellwerk.triage.rules;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Skill;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules of a desk in their order, under a version: the same version decides the same for ever.
 *
 * @param margin by how many points a category must lead to be chosen
 * @param minConfidence the confidence below which a person decides
 * @param languageSkills the skill that a ticket in a language needs; the languages are those that the rules speak
 */
public record RuleSet(
        RuleSetId id, int margin, double minConfidence, Map<String, Skill> languageSkills, List<TriageRule> rules) {

    public RuleSet {
        languageSkills = Map.copyOf(languageSkills);
        rules = List.copyOf(rules);
        if (margin < 1) {
            throw new IllegalArgumentException("the margin is at least 1");
        }
        if (!(minConfidence >= 0 && minConfidence < 1)) {
            throw new IllegalArgumentException("the least confidence is from 0 to less than 1");
        }
        var ids = new HashSet<String>();
        for (TriageRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are named " + rule.id());
            }
        }
    }

    /** The categories that its rules give. */
    public Set<String> categories() {
        return rules.stream()
                .flatMap(rule -> rule.then().category().stream())
                .map(Category::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
