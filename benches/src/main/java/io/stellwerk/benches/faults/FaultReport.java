package io.stellwerk.benches.faults;

import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param begun when, in ISO-8601
 * @param seconds how long it took
 * @param faults each fault that struck, by its name
 * @param violations what was not true at a reconciliation, by the check that found it
 */
public record FaultReport(
        long seed,
        String begun,
        double seconds,
        int reconciliations,
        int stories,
        int promises,
        Map<String, Strikes> faults,
        Map<String, List<String>> violations) {

    /**
     * How one fault went.
     *
     * @param times how often it struck
     * @param worstRecovery the seconds from its end until a new request was in a queue, at worst
     */
    public record Strikes(String description, int times, double worstRecovery) {

        Strikes and(double recovery) {
            return new Strikes(description, times + 1, Math.max(recovery, worstRecovery));
        }
    }

    /** Whether every promise was kept. */
    public boolean isClean() {
        return violations.isEmpty();
    }
}
