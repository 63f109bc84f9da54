package io.stellwerk.system.profile;

import io.stellwerk.local.stack.RunState;
import io.stellwerk.system.stack.ProcessFigures;
import io.stellwerk.system.stack.ProcessGroup;
import io.stellwerk.system.stack.StartedDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the time goes from {@code ./stellwerk up} until everything is ready, on an empty directory of data.
 *
 * @param steps what was ready when, as the command says it
 * @param processes what each process has taken by then
 */
record StartProfile(double seconds, List<String> steps, Map<String, Started> processes) {

    private static final Pattern STEP = Pattern.compile("  .* \\d+\\.\\d s");

    /** What is shown by itself of a Java process; the rest is {@link ThreadKind#OTHER}. */
    private static final List<ThreadKind> SHOWN = List.of(
            ThreadKind.MAIN,
            ThreadKind.C2,
            ThreadKind.C1,
            ThreadKind.COLLECTOR,
            ThreadKind.EVENT_LOOP,
            ThreadKind.WORKER);

    /**
     * What a process took.
     *
     * @param threadMillis by what its threads are there for; empty if it is no Java process
     */
    record Started(double cpuMillis, Map<ThreadKind, Double> threadMillis) {

        static Started java(double cpuMillis, ThreadTimes threads) {
            Map<ThreadKind, Double> shown = new EnumMap<>(threads.cpuMillis());
            shown.keySet().retainAll(SHOWN);
            double known =
                    shown.values().stream().mapToDouble(Double::doubleValue).sum();
            shown.put(ThreadKind.OTHER, Math.max(0, cpuMillis - known));
            return new Started(cpuMillis, shown);
        }

        static Started other(double cpuMillis) {
            return new Started(cpuMillis, Map.of());
        }
    }

    /** Brings a desk up and down again. */
    static StartProfile take(Path directory) throws IOException {
        double before = endedMillis(ProcessHandle.current().pid());
        try (StartedDesk desk = StartedDesk.up(directory)) {
            Map<String, Started> processes = new LinkedHashMap<>();
            processes.put(
                    "the command",
                    Started.other(endedMillis(ProcessHandle.current().pid()) - before));
            RunState running = desk.data().runFile().read().orElseThrow();
            processes.put("initdb and others that ended", Started.other(endedMillis(running.pid())));
            for (ProcessGroup group : ProcessGroup.of(desk.data())) {
                double cpu = ProcessFigures.sinceStart(group).cpuMillis();
                if (group.name().equals(ProcessGroup.POSTGRES)) {
                    processes.put(group.name(), Started.other(cpu));
                } else {
                    processes.put(
                            group.root() == running.pid() ? "the signal box with the broker" : group.name(),
                            Started.java(cpu, new JavaProcess(group.root()).threads()));
                }
            }
            return new StartProfile(
                    desk.seconds(),
                    desk.said().stream()
                            .filter(line -> STEP.matcher(line).matches())
                            .toList(),
                    processes);
        }
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        processes.forEach((name, process) -> rows.add(row(name, process)));
        rows.add(row("all", sum()));
        List<String> columns = new ArrayList<>(List.of("process", "all"));
        kinds().forEach(kind -> columns.add(kind.title()));
        return new Table("A start, CPU ms until it is ready", columns, rows);
    }

    /** What all took; the time that passes is at least this, divided by the processors. */
    private Started sum() {
        double cpu = 0;
        Map<ThreadKind, Double> threads = new EnumMap<>(ThreadKind.class);
        for (Started process : processes.values()) {
            cpu += process.cpuMillis();
            process.threadMillis().forEach((kind, millis) -> threads.merge(kind, millis, Double::sum));
        }
        return new Started(cpu, threads);
    }

    private static List<String> row(String name, Started process) {
        List<String> row = new ArrayList<>(List.of(name, Table.number(process.cpuMillis(), 0)));
        kinds().forEach(kind -> {
            Double millis = process.threadMillis().get(kind);
            row.add(millis == null ? "–" : Table.number(millis, 0));
        });
        return row;
    }

    private static Stream<ThreadKind> kinds() {
        return Stream.concat(SHOWN.stream(), Stream.of(ThreadKind.OTHER));
    }

    private static double endedMillis(long process) {
        return ProcessFigures.ofEndedChildren(process).cpuMillis();
    }
}
