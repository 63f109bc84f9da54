package io.stellwerk.system.overload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.local.box.BoxSettings;
import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.local.box.PortPlan;
import io.stellwerk.local.box.Progress;
import io.stellwerk.local.box.RunState;
import io.stellwerk.local.box.SignalBox;
import io.stellwerk.local.supervision.Ending;
import io.stellwerk.system.measuring.IntakeDoor;
import io.stellwerk.system.measuring.QueuedTickets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new OverloadCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = keep == null ? Files.createTempDirectory("stellwerk-overload") : Files.createDirectories(keep);
        DataDirectory data = new DataDirectory(directory.toAbsolutePath());
        data.prepare();
        PortPlan ports = PortPlan.free();
        OverloadPlan plan = new OverloadPlan(
                warmUp, rate, Duration.ofSeconds(seconds), imported, unpaced, senders, Duration.ofSeconds(flood));
        Progress progress = new Progress(System.out, Instant.now());
        OverloadReport report;
        try (SignalBox box = new SignalBox(BoxSettings.forWork(Installation.here(), data, ports), progress);
                Ending _ = new Ending(box::close)) {
            box.start();
            report = measured(plan, data, ports, out);
        }
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
        }
        out.print(report.text());
        out.flush();
        return report.violations().isEmpty() ? 0 : 1;
    }

    private static OverloadReport measured(OverloadPlan plan, DataDirectory data, PortPlan ports, PrintWriter out)
            throws InterruptedException {
        String kafka = "127.0.0.1:" + ports.kafka();
        try (IntakeDoor door = new IntakeDoor(List.of(ports.intake()), Math.max(MOST_AT_ONCE, plan.senders()));
                QueuedTickets queued = new QueuedTickets(kafka);
                Memory memory = new Memory(intake(data), ports.intake())) {
            return new OverloadBench(plan, door, queued, kafka, what -> {
                        out.println(what);
                        out.flush();
                    })
                    .run(memory);
        }
    }

    private static long intake(DataDirectory data) {
        return data.runFile().read().stream()
                .flatMap(run -> run.processes().stream())
                .filter(process -> process.name().equals("intake"))
                .mapToLong(RunState.ServiceRun::pid)
                .findFirst()
                .orElseThrow();
    }
}
