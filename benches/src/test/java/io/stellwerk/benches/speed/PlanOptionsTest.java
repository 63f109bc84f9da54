package io.stellwerk.benches.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlanOptionsTest {

    @Test
    void everything_is_measured_as_the_command_has_it_unless_something_else_is_wanted() {
        assertThat(plan()).isEqualTo(BenchPlan.full(plan().workloads()).after(7));
        assertThat(plan().workloads()).containsExactly(Workload.values());
    }

    @Test
    void only_some_work_after_another_warm_up() {
        BenchPlan plan = plan("--workload", "channel", "--workload", "agents", "--warm-up", "5");

        assertThat(plan.workloads()).containsExactlyInAnyOrder(Workload.CHANNEL, Workload.AGENTS);
        assertThat(plan).isEqualTo(BenchPlan.full(plan.workloads()).after(5));
    }

    @Test
    void a_short_run_has_its_own_warm_up_unless_one_is_wanted() {
        assertThat(plan("--quick")).isEqualTo(BenchPlan.quick(plan().workloads()));
        assertThat(plan("--quick", "--warm-up", "5").warmUp()).isEqualTo(5);
    }

    private static BenchPlan plan(String... arguments) {
        PlanOptions options = new PlanOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options.plan(chosen -> BenchPlan.full(chosen).after(7));
    }
}
