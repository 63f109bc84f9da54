package io.stellwerk.system.profile;

import io.stellwerk.system.stack.ProcessFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What goes on inside the services. */
record ServiceTables(Profile profile) {

    List<Table> all() {
        return List.of(threads(), work(), memory(), machine());
    }

    private Table threads() {
        List<List<String>> rows = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            add(rows, kind.title(), service -> service.threadMillis().getOrDefault(kind, 0.0), 3);
        }
        List<String> ended = new ArrayList<>(List.of("threads that ended"));
        profile.services().forEach((name, service) -> {
            ProcessFigures process =
                    Objects.requireNonNull(profile.use().parts().get(name));
            double known = service.threadMillis().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            ended.add(Table.number(profile.each(Math.max(0, process.cpuMillis() - known)), 3));
        });
        rows.add(ended);
        return new Table("Threads, CPU ms " + profile.forEach(), columns("threads"), rows);
    }

    private Table work() {
        return byPart(
                "Work of Java threads, CPU ms " + profile.forEach(),
                service -> service.recording().cpuMillis(),
                1);
    }

    /** What the threads allocated, divided as the samples are: their weights alone add up to several times as much. */
    private Table memory() {
        return byPart("Memory allocated, KiB " + profile.forEach(), ServiceTables::allocated, 1024);
    }

    private static Map<Part, Double> allocated(ServiceProfile service) {
        Map<Part, Double> weights = service.recording().allocatedBytes();
        double all = sum(weights);
        Map<Part, Double> bytes = new EnumMap<>(Part.class);
        weights.forEach((part, weight) -> bytes.put(part, weight / all * service.allocatedBytes()));
        return bytes;
    }

    private Table byPart(String title, Function<ServiceProfile, Map<Part, Double>> amounts, double unit) {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            add(
                    rows,
                    part.title(),
                    service -> amounts.apply(service).getOrDefault(part, 0.0) / unit,
                    unit == 1 ? 3 : 1);
        }
        add(rows, "all", service -> sum(amounts.apply(service)) / unit, unit == 1 ? 3 : 1);
        return new Table(title, columns("for"), rows);
    }

    private Table machine() {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "collections", service -> service.recording().collections());
        add(rows, "their pauses, ms", service -> service.recording().pauseMillis());
        add(rows, "methods compiled", service -> service.recording().compilations());
        add(rows, "allocated, MiB", service -> service.allocatedBytes() / 1024.0 / 1024);
        add(rows, "samples", service -> service.recording().samples());
        add(rows, "samples lost", service -> service.recording().lost());
        return new Table("Java, all together", columns("what"), rows);
    }

    private void add(List<List<String>> rows, String title, ToDoubleFunction<ServiceProfile> total, int digits) {
        if (profile.services().values().stream().mapToDouble(total).sum() > 0) {
            rows.add(row(title, service -> Table.number(profile.each(total.applyAsDouble(service)), digits)));
        }
    }

    private void add(List<List<String>> rows, String title, ToDoubleFunction<ServiceProfile> total) {
        rows.add(row(title, service -> Table.number(total.applyAsDouble(service), 0)));
    }

    private List<String> row(String title, Function<ServiceProfile, String> cell) {
        List<String> row = new ArrayList<>(List.of(title));
        profile.services().values().forEach(service -> row.add(cell.apply(service)));
        return row;
    }

    private List<String> columns(String first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(profile.services().keySet());
        return columns;
    }

    private static double sum(Map<Part, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
