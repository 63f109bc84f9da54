package io.stellwerk.system.profile;

import io.stellwerk.local.events.BenchLoad;

/**
 * What a profile is taken of.
 *
 * @param warmUp tickets before, as fast as they are answered
 * @param tickets tickets that are measured
 * @param rate how many of those a second; 0: as many as are answered
 * @param connections requests at once at most
 */
record ProfilePlan(int warmUp, int tickets, int rate, int connections) {

    BenchLoad warmUpLoad() {
        return new BenchLoad(warmUp, 0, connections);
    }

    BenchLoad measuredLoad() {
        return new BenchLoad(tickets, rate, connections);
    }
}
