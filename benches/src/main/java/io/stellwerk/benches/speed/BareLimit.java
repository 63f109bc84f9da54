package io.stellwerk.benches.speed;

import io.stellwerk.benches.bare.BarePlan;
import io.stellwerk.benches.bare.BareRun;
import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.stack.MachineUse;
import io.stellwerk.benches.stack.ProcessGroup;
import io.stellwerk.local.stack.Installation;
import java.io.IOException;
import java.util.List;

/** The bare program on the servers of a desk that rests. */
final class BareLimit {

    private static final String NAME = "bare program";
    private static final int WEB_CUSTOMERS = 1_000;
    private static final int CHANNEL_CUSTOMERS = 10_000;

    private final BenchDesk desk;
    private final int warmUp;

    BareLimit(BenchDesk desk, int warmUp) {
        this.desk = desk;
        this.warmUp = warmUp;
    }

    /** Takes so many tickets as fast as it can: from memory as a web form would bring them, or from a topic. */
    Measured measure(Workload workload, int tickets) throws IOException {
        boolean web = workload == Workload.WEB;
        BarePlan plan = new BarePlan(
                "jdbc:postgresql://127.0.0.1:" + desk.postgresPort() + "/",
                desk.kafka(),
                Installation.here().home().toString(),
                web ? BarePlan.Source.MEMORY : BarePlan.Source.TOPIC,
                web ? WEB_CUSTOMERS : CHANNEL_CUSTOMERS,
                warmUp,
                tickets);
        desk.awaitRest();
        try (BareRun bare = BareRun.start(plan)) {
            bare.awaitReady();
            List<ProcessGroup> parts = desk.partsWith(new ProcessGroup(NAME, bare.pid(), false));
            MachineUse.Begun begun = MachineUse.begin(parts);
            bare.go();
            BareRun.Queued queued = bare.awaitQueued();
            BareRun.Done done = bare.awaitDone();
            MachineUse use = begun.end();
            bare.awaitAudit();
            return new Measured(
                    workload,
                    Measured.Kind.BARE,
                    queued.tickets(),
                    0,
                    done.seconds(),
                    null,
                    new Latency(queued.tickets(), queued.p50(), queued.p99(), queued.p999(), queued.p999()),
                    use);
        }
    }
}
