package io.stellwerk.benches.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.speed.Measured.Kind;
import io.stellwerk.benches.stack.MachineUse;
import io.stellwerk.benches.stack.ProcessFigures;
import io.stellwerk.benches.stack.StartUp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final MachineUse NOTHING = new MachineUse(Map.of(), 0);

    @Test
    void a_single_slow_round_does_not_count() {
        BenchReport report = report(desk(100), desk(20), desk(90));

        assertThat(report.typical(Workload.WEB, Kind.FLOOD)).hasValue(desk(90));
    }

    @Test
    void the_ratio_is_that_of_the_typical_rounds() {
        BenchReport report = report(desk(100), bare(400), desk(20), bare(400), desk(90), bare(100));

        assertThat(report.ratios()).containsExactly(Map.entry(Workload.WEB, 90.0 / 400));
    }

    @Test
    void a_steady_pace_is_not_what_the_desk_can_do() {
        BenchReport report = report(new Measured(Workload.WEB, Kind.STEADY, 50, 0, 1, null, null, NOTHING), bare(100));

        assertThat(report.ratios()).isEmpty();
    }

    @Test
    void the_tables_tell_ratio_cost_and_what_does_not_add_up() {
        Measured desk = new Measured(
                Workload.WEB,
                Kind.FLOOD,
                1_000,
                7,
                10,
                null,
                null,
                new MachineUse(Map.of("intake", new ProcessFigures(2_000, 64 << 20)), 4_096_000));
        BenchReport report = new BenchReport(
                "2026-11-26",
                "abc",
                "a machine",
                "fsync=on",
                1,
                0.01,
                new StartUp(9.5, 1 << 30),
                List.of(desk, bare(400)),
                List.of("one lost"));

        assertThat(BenchText.of(report))
                .contains(
                        "| web requests to the queue | as much as is taken | 100 | 0.25 | ≥ 2,000, ≥ 0.5 of the bare limit |")
                .contains("| web requests to the queue | as much as is taken | 2.00 | 2.00 | 4,096 |")
                .contains("DOES NOT ADD UP: one lost")
                .contains("| 7 |")
                .contains("1024 MiB");
    }

    @Test
    void one_row_tells_what_so_many_instances_got_done_and_at_what_cost() {
        Measured desk = new Measured(
                Workload.WEB,
                Kind.FLOOD,
                1_000,
                0,
                10,
                null,
                null,
                new MachineUse(
                        Map.of("intake", new ProcessFigures(2_000, 64 << 20), "postgres", new ProcessFigures(500, 0)),
                        0));

        assertThat(ScalingText.of(List.of(report(desk, bare(400)))))
                .contains("| 1 | 100 | 0.25 | 2.50 | 2.00 | 64 | yes |");
    }

    @Test
    void one_row_tells_how_long_a_ticket_took_at_a_pace_and_at_what_cost() {
        Measured pace = new Measured(
                Workload.WEB,
                Kind.STEADY,
                500,
                0,
                20,
                new Latency(500, 10, 20, 30, 40),
                new Latency(500, 110, 120, 130, 140),
                new MachineUse(Map.of("intake", new ProcessFigures(3_000, 0)), 0));

        assertThat(PacesText.of(report(pace)))
                .contains("| CPU ms a second | intake |")
                .contains("| 25 | 10, 20 | 110, 120 | 150 | 150 |\n");
    }

    private static BenchReport report(Measured... measured) {
        return new BenchReport(
                "2026-11-26", "abc", "a machine", "fsync=on", 1, 0, new StartUp(9, 1), List.of(measured), List.of());
    }

    private static Measured desk(int perSecond) {
        return new Measured(Workload.WEB, Kind.FLOOD, perSecond, 0, 1, null, null, NOTHING);
    }

    private static Measured bare(int perSecond) {
        return new Measured(Workload.WEB, Kind.BARE, perSecond, 0, 1, null, null, NOTHING);
    }
}
