package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.rules.Effect;
import io.stellwerk.triage.rules.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A category that the ticket may belong to, with all that speaks for it.
 *
 * @param findings at least one, in the order of the rules
 */
record Candidate(Category category, List<Finding> findings) {

    private static final int PER_FURTHER_RULE = 2;
    private static final int MOST_FURTHER_RULES = 3;

    /** The categories named by the findings, in the order of the rules. */
    static List<Candidate> of(List<Finding> findings) {
        var byCategory = new LinkedHashMap<Category, List<Finding>>();
        for (Finding finding : findings) {
            finding.rule()
                    .then()
                    .category()
                    .ifPresent(category -> byCategory.merge(
                            category,
                            List.of(finding),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        }
        return byCategory.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The strongest finding counts in full, each further one a little: ten hints are no proof. */
    int points() {
        return strongest().points() + PER_FURTHER_RULE * Math.min(MOST_FURTHER_RULES, findings.size() - 1);
    }

    /** The finding that says most; of equals, the one whose rule comes first. */
    Finding strongest() {
        return inOrderOfStrength().findFirst().orElseThrow();
    }

    /** The answer of the strongest finding that has one. */
    Optional<String> said(Function<Effect, Optional<String>> about) {
        return inOrderOfStrength()
                .map(finding -> about.apply(finding.rule().then()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Tier tier() {
        return strongest().rule().then().tier().orElse(Tier.FIRST);
    }

    private Stream<Finding> inOrderOfStrength() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::points).reversed());
    }
}
