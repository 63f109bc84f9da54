package io.stellwerk.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param faults each fault that struck, by its name
 * @param violations what was not true at a reconciliation, by the check that found it
 */
public record FaultReport(
        long seed,
        Instant begun,
        Duration duration,
        int reconciliations,
        int stories,
        int promises,
        Map<String, Strikes> faults,
        Map<String, List<String>> violations) {

    /**
     * How one fault went.
     *
     * @param times how often it struck
     * @param longestRecovery from its end until a new request was in a queue, at worst
     */
    public record Strikes(String description, int times, Duration longestRecovery) {

        Strikes and(Duration recovery) {
            return new Strikes(
                    description, times + 1, recovery.compareTo(longestRecovery) > 0 ? recovery : longestRecovery);
        }
    }

    /** Whether every promise was kept. */
    public boolean isClean() {
        return violations.isEmpty();
    }
}
