package io.stellwerk.benches.speed;

import io.stellwerk.benches.stack.StartUp;
import io.stellwerk.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run: a desk of its own, warmed up; then what is measured; then the reconciliation. */
final class BenchRun {

    /** What is left of what the desk can do, so that a line behind a stall becomes shorter again. */
    private static final double EASE = 0.85;

    private static final int ACTIONS_IN_A_STORY = 3;

    private final BenchPlan plan;
    private final Path directory;
    private final double busy;
    private final Consumer<String> chronicle;
    private final List<Measured> measured = new ArrayList<>();

    BenchRun(BenchPlan plan, Path directory, double busy, Consumer<String> chronicle) {
        this.plan = plan;
        this.directory = directory;
        this.busy = busy;
        this.chronicle = chronicle;
    }

    /** What is done to a desk that is warm. */
    @FunctionalInterface
    private interface Course {
        void run(DeskBench bench, BareLimit bare) throws IOException, InterruptedException;
    }

    /** Each workload and its bare limit. */
    BenchReport run() throws IOException, InterruptedException {
        return report((bench, bare) -> {
            for (int round = 1; round <= plan.rounds(); round++) {
                chronicle.accept("round " + round);
                measure(bench, bare);
            }
        });
    }

    /** Web requests alone, so many a second, one pace after the other. */
    BenchReport atPaces(List<Double> rates) throws IOException, InterruptedException {
        return report((bench, _) -> {
            for (double rate : rates) {
                note(bench.steady(Workload.WEB, rate));
            }
        });
    }

    private BenchReport report(Course course) throws IOException, InterruptedException {
        @Nullable StartUp startUp = plan.thorough() ? startUp() : null;
        try (BenchDesk desk =
                BenchDesk.start(directory.resolve("desk"), settings -> settings.withInstances(plan.instances()))) {
            BenchReconciliation reconciliation = desk.reconciliation();
            String durability = reconciliation.durability();
            if (reconciliation.isForgetful()) {
                throw new IllegalStateException("PostgreSQL would forget commits: " + durability);
            }
            DeskBench bench = new DeskBench(plan, desk);
            BareLimit bare = new BareLimit(desk, plan.messages() / 2);
            chronicle.accept("warming up");
            bench.warmUp();
            course.run(bench, bare);
            return new BenchReport(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    Commit.of(Installation.here().home()),
                    machine(),
                    durability,
                    plan.instances(),
                    busy,
                    startUp,
                    measured,
                    bench.differences());
        }
    }

    private void measure(DeskBench bench, BareLimit bare) throws IOException, InterruptedException {
        if (wanted(Workload.WEB) || wanted(Workload.LATENCY)) {
            double most = note(bench.flood()).perSecond();
            if (wanted(Workload.WEB)) {
                note(bare.measure(Workload.WEB, plan.messages()));
            }
            if (wanted(Workload.WEB) && plan.thorough()) {
                note(bench.steady(Workload.WEB, most * EASE));
            }
            if (wanted(Workload.LATENCY)) {
                note(bench.steady(Workload.LATENCY, most * Workload.HALF));
            }
        }
        if (wanted(Workload.CHANNEL)) {
            note(bench.messages());
            note(bare.measure(Workload.CHANNEL, plan.messages()));
        }
        if (wanted(Workload.AGENTS)) {
            double most = note(bench.work(bench.look())).perSecond();
            note(bench.workSteadily(bench.look(), most * EASE / ACTIONS_IN_A_STORY));
        }
    }

    private StartUp startUp() throws IOException {
        chronicle.accept("starting as a user does");
        return StartUp.measure(directory.resolve("start-up"));
    }

    private boolean wanted(Workload workload) {
        return plan.workloads().contains(workload);
    }

    private Measured note(Measured one) {
        chronicle.accept(String.format(
                Locale.ROOT,
                "  %-32s %-20s %,8.0f a second, %.2f CPU ms each",
                one.workload().words(),
                one.kind().words(),
                one.perSecond(),
                one.cpuMillisEach()));
        measured.add(one);
        return one;
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + ", Java "
                + Runtime.version().feature();
    }
}
