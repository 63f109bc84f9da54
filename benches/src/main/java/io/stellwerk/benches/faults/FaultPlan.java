package io.stellwerk.benches.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param seed from which the order of the faults and the work of customers and agents follow
 * @param rounds how often each fault strikes
 * @param limit after which time no further round begins
 */
public record FaultPlan(long seed, List<Fault> faults, int rounds, Duration limit, int storiesPerSecond) {

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    boolean wantsRound(int round, Instant begun) {
        return round <= rounds && Duration.between(begun, Instant.now()).compareTo(limit) < 0;
    }
}
