package io.stellwerk.benches.faults;

import io.stellwerk.benches.reconciliation.Reconciliation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the bench came upon a planted flaw, or did not.
 *
 * @param description the flaw in words
 * @param source the changed source
 * @param begun when, in ISO-8601
 * @param seed with which the search can be repeated
 * @param rounds how many rounds of faults it took
 * @param seconds how long it took, with the last reconciliation
 * @param foundBy the checks that went red
 * @param example something that one of them said
 */
public record FlawFinding(
        String description,
        String source,
        String begun,
        long seed,
        int rounds,
        double seconds,
        List<String> foundBy,
        String example) {

    public FlawFinding {
        foundBy = List.copyOf(foundBy);
    }

    static FlawFinding of(PlantedFlaw flaw, FaultReport report) {
        Map<String, List<String>> violations = report.violations();
        return new FlawFinding(
                flaw.description(),
                flaw.change().file(),
                report.begun(),
                report.seed(),
                report.reconciliations(),
                report.seconds(),
                List.copyOf(violations.keySet()),
                example(violations));
    }

    /** What a check of the reconciliation said rather than that something did not come to rest. */
    private static String example(Map<String, List<String>> violations) {
        return Stream.concat(Reconciliation.names().stream(), violations.keySet().stream())
                .flatMap(check -> violations.getOrDefault(check, List.of()).stream())
                .findFirst()
                .orElse("");
    }

    /** Whether a check went red. */
    boolean isFound() {
        return !foundBy.isEmpty();
    }
}
