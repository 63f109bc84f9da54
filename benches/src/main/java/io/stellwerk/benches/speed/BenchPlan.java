package io.stellwerk.benches.speed;

import java.time.Duration;
import java.util.Set;

/**
 * What is measured and for how long.
 *
 * @param thorough whether a start and web requests at a steady pace are measured as well
 * @param instances how many of each service run
 * @param warmUp how many web requests come before anything is measured
 * @param rounds how often each workload is measured, the desk and its bare limit in turn
 * @param flood how long as much comes as is taken, to see what the desk can do
 * @param steady how long it then comes at a pace
 * @param messages how many messages are posted for channels, and tickets made for the bare limit
 * @param stories how many tickets agents work on
 */
public record BenchPlan(
        Set<Workload> workloads,
        boolean thorough,
        int instances,
        int warmUp,
        int rounds,
        Duration flood,
        Duration steady,
        int messages,
        int stories) {

    /** The same after so many web requests. */
    public BenchPlan after(int requests) {
        return new BenchPlan(workloads, thorough, instances, requests, rounds, flood, steady, messages, stories);
    }

    /** The same without what the ratio to the bare limit does not need. */
    BenchPlan forRatio() {
        return new BenchPlan(workloads, false, instances, warmUp, rounds, flood, steady, messages, stories);
    }

    /** The same with so many rounds. */
    BenchPlan withRounds(int more) {
        return new BenchPlan(workloads, thorough, instances, warmUp, more, flood, steady, messages, stories);
    }

    /** The same with so many instances of each service. */
    BenchPlan withInstances(int number) {
        return new BenchPlan(workloads, thorough, number, warmUp, rounds, flood, steady, messages, stories);
    }

    /** Long enough for figures to keep. */
    public static BenchPlan full(Set<Workload> workloads) {
        return new BenchPlan(
                workloads, true, 1, 150_000, 3, Duration.ofSeconds(20), Duration.ofSeconds(30), 20_000, 5_000);
    }

    /** Long enough to see whether something has become much slower. */
    public static BenchPlan quick(Set<Workload> workloads) {
        return new BenchPlan(workloads, false, 1, 4_000, 1, Duration.ofSeconds(6), Duration.ofSeconds(6), 3_000, 600);
    }
}
