package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Contest between the categories that something speaks for: rules that are over others decide first, in the order of the
 * rule set, then points. A category that loses is kept, with the reason.
 *
 * @param standing the categories that no rule put out of the question, the strongest first
 * @param overruled the others
 */
record Contest(List<Candidate> standing, List<Alternative> overruled) {

    static Contest between(List<Candidate> candidates) {
        var out = new HashSet<Category>();
        var overruled = new ArrayList<Alternative>();
        for (Candidate candidate : candidates) {
            if (!out.contains(candidate.category())) {
                candidate
                        .findings()
                        .forEach(finding -> candidates.stream()
                                .filter(other ->
                                        finding.rule().over().contains(other.category()) && out.add(other.category()))
                                .forEach(other -> overruled.add(rejected(
                                        other, "the rule " + finding.rule().id() + " is over " + other.category()))));
            }
        }
        List<Candidate> standing = candidates.stream()
                .filter(candidate -> !out.contains(candidate.category()))
                .sorted(Comparator.comparingInt(Candidate::points).reversed())
                .toList();
        return new Contest(standing, overruled);
    }

    Optional<Candidate> first() {
        return standing.stream().findFirst();
    }

    int rivalPoints() {
        return standing.size() < 2 ? 0 : standing.get(1).points();
    }

    boolean isClose(int margin) {
        return standing.size() > 1 && standing.getFirst().points() - rivalPoints() < margin;
    }

    /** The categories that did not win because others have more or as much for them. */
    List<Alternative> alternatives(boolean decided) {
        var result = new ArrayList<Alternative>();
        int best = standing.isEmpty() ? 0 : standing.getFirst().points();
        for (Candidate candidate : decided ? standing.subList(1, standing.size()) : standing) {
            result.add(rejected(
                    candidate,
                    decided
                            ? standing.getFirst().category() + " has more for it: " + best + " to " + candidate.points()
                            : candidate.points() + " points for it decide nothing"));
        }
        result.addAll(overruled);
        return result;
    }

    private static Alternative rejected(Candidate candidate, String because) {
        return new Alternative(Optional.of(candidate.category()), Optional.of(candidate.tier()), because);
    }
}
