package io.stellwerk.benches.growth;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param sizes how many open tickets, ascending
 * @param time for how long each operation goes on in a round
 * @param rounds how many rounds over all operations
 * @param seed for the draw of tickets
 */
record GrowthPlan(List<Long> sizes, Duration time, int rounds, long seed) {}
