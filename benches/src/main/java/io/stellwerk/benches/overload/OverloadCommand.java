package io.stellwerk.benches.overload;

import io.stellwerk.benches.measuring.IntakeDoor;
import io.stellwerk.benches.measuring.Notes;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.measuring.Results;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk overload}: 0 when every promise was kept, 1 when one was broken. */
@Command(
        name = "overload",
        mixinStandardHelpOptions = true,
        description = "Measures live messages alone, beside an import, and when more comes than can be handled.")
public final class OverloadCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 256;

    @Option(names = "--import", defaultValue = "100000", description = "Messages in bulk (${DEFAULT-VALUE}; 0: none).")
    private int imported;

    @Option(names = "--unpaced", description = "Import as many again as live messages, to see what pacing is worth.")
    private boolean unpaced;

    @Option(names = "--rate", defaultValue = "50", description = "Live messages a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "How long live messages come alone.")
    private int seconds;

    @Option(
            names = "--senders",
            defaultValue = "3000",
            description = "Senders of the flood (${DEFAULT-VALUE}; 0: none).")
    private int senders;

    @Option(names = "--flood", defaultValue = "20", description = "Seconds of the flood (${DEFAULT-VALUE}).")
    private int flood;

    @Option(names = "--warm-up", defaultValue = "3000", description = "Messages before anything is measured.")
    private int warmUp;

    @Option(names = "--json", description = "Where the figures are written as JSON.")
    private @Nullable Path json;

    @Option(names = "--keep", description = "Keep logs and data of the run in this directory.")
    private @Nullable Path keep;

    @Mixin
    private Notes notes = new Notes();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = keep == null ? Files.createTempDirectory("stellwerk-overload") : Files.createDirectories(keep);
        DataDirectory data = new DataDirectory(directory.toAbsolutePath());
        data.prepare();
        OverloadPlan plan = new OverloadPlan(
                warmUp, rate, Duration.ofSeconds(seconds), imported, unpaced, senders, Duration.ofSeconds(flood));
        OverloadReport report;
        try (LocalDesk desk = LocalDesk.start(data)) {
            report = measured(plan, desk);
        }
        if (json != null) {
            Results.write(report, json);
        }
        notes.note(report.text());
        return report.violations().isEmpty() ? 0 : 1;
    }

    private OverloadReport measured(OverloadPlan plan, LocalDesk desk) throws InterruptedException {
        RunState.ServiceRun intake = desk.instancesOf("intake").getFirst();
        try (IntakeDoor door = new IntakeDoor(
                        List.of(intake.port()),
                        Math.max(MOST_AT_ONCE, plan.senders()),
                        desk.callers().as("bench"));
                QueuedTickets queued = new QueuedTickets(desk.kafka());
                Memory memory = new Memory(intake.pid(), intake.port())) {
            return new OverloadBench(plan, door, queued, desk.kafka(), notes::note).run(memory);
        }
    }
}
