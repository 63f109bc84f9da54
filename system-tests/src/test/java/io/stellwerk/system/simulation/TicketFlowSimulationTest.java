package io.stellwerk.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ticket's flow under thousands of schedules of duplicates, delays, crashes and pauses. A failure prints its seed.
 * {@code -Dsimulation.schedules=N} and {@code -Dsimulation.seed=S} run others.
 */
class TicketFlowSimulationTest {

    private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 2_000);
    private static final long SEED = Long.getLong("simulation.seed", 1L);

    private static Simulation simulation;

    @BeforeAll
    static void begin() {
        simulation = new Simulation();
    }

    @AfterAll
    static void end() {
        simulation.close();
    }

    @Test
    void all_invariants_hold_whatever_comes_twice_late_or_crashes() {
        List<String> told = new ArrayList<>();
        Campaign campaign = new Campaign(told::add);

        boolean held = campaign.run(simulation, SEED, SCHEDULES, Duration.ofDays(1));

        assertThat(held).describedAs(String.join("\n", told)).isTrue();
        assertThat(campaign.schedules()).isEqualTo(SCHEDULES);
        if (SCHEDULES >= 1_000) {
            for (String happening : List.of(
                    "crashes",
                    "pauses",
                    "lost connections",
                    "rebalances",
                    "redeliveries",
                    "poison",
                    "late relays",
                    "publications given up",
                    "faulty releases",
                    "letters that waited",
                    "redrives",
                    "discards",
                    "shared transactions of agents",
                    "mails")) {
                assertThat(campaign.statistics().of(happening))
                        .describedAs(happening)
                        .isPositive();
            }
        }
    }

    @Test
    void the_same_seed_makes_the_same_schedule() {
        Set<Flaw> none = EnumSet.noneOf(Flaw.class);
        for (long seed = 1; seed <= 20; seed++) {
            Simulation.Result first = simulation.run(seed, none, true);
            Simulation.Result again = simulation.run(seed, none, true);

            assertThat(again.trace().lines()).isEqualTo(first.trace().lines()).hasSizeGreaterThan(50);
        }
    }
}
